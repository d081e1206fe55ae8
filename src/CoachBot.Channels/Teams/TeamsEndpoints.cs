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

    /// <summary>The token first: nothing of a stranger's body is read. Then the body, and last what the token says about it.</summary>
    private static async Task<IResult> PostAsync(HttpContext context, TeamsGate gate, TeamsReception reception, CancellationToken cancellationToken)
    {
        if (await gate.AdmitAsync(context, cancellationToken) is not { } caller)
        {
            return Results.Unauthorized();
        }

        var body = await JsonBody.ReadAsync(context.Request, cancellationToken);
        if (body.Refusal is { } status)
        {
            return Results.StatusCode(status);
        }

        return body.Root.Text("type") is null ? Results.BadRequest()
            : !TeamsGate.Vouches(caller, body.Root) ? Results.Unauthorized()
            : !gate.Serves(body.Root) ? Results.StatusCode(StatusCodes.Status403Forbidden)
            : await reception.AcceptAsync(body.Root, cancellationToken);
    }
}
