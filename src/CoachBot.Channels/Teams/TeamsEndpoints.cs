using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CoachBot.Channels.Teams;

/// <summary>The Bot Framework messaging endpoint (Activity protocol v3).</summary>
public static class TeamsEndpoints
{
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/messages", PostAsync);
        return endpoints;
    }

    private static async Task<IResult> PostAsync(HttpContext context, TeamsGate gate, TeamsReception reception, CancellationToken cancellationToken)
    {
        if (!gate.Admits(context))
        {
            return Results.Unauthorized();
        }

        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        if (body.Refusal is { } status)
        {
            return Results.StatusCode(status);
        }

        if (body.Root.Text("type") is null)
        {
            return Results.BadRequest();
        }

        return HasWayBack(body.Root) ? await reception.AcceptAsync(body.Root, cancellationToken) : Results.BadRequest();
    }

    /// <summary>A message whose reply could go nowhere is not accepted.</summary>
    private static bool HasWayBack(JsonElement activity) =>
        activity.Text("type") != "message"
        || activity.Text("deliveryMode") == "expectReplies"
        || TeamsGate.IsOnThisComputer(activity.Text("serviceUrl"));
}
