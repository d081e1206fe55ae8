using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CoachBot.Channels.Slack;

/// <summary>What Slack calls: the Events API, slash commands, buttons and forms.</summary>
public static class SlackEndpoints
{
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/slack");
        group.MapPost("/events", EventAsync);
        group.MapPost("/commands", CommandAsync);
        group.MapPost("/interactions", InteractionAsync);
        SlackInstallEndpoints.Map(endpoints);
        return endpoints;
    }

    private static async Task<IResult> EventAsync(HttpContext context, SlackGate gate, SlackReception reception, SlackPlaces places, TimeProvider clock, CancellationToken cancellationToken)
    {
        var signed = await gate.AdmitAsync(context.Request, cancellationToken);
        if (signed.Refusal is { } status)
        {
            return Refused(context, status);
        }

        using var stream = new MemoryStream(signed.Bytes.ToArray());
        var body = await JsonBody.ReadAsync(stream, cancellationToken);
        if (body.Refusal is { } problem)
        {
            return IsSslCheck(signed) ? Results.Ok() : Refused(context, problem);
        }

        return body.Root.Text("type") switch
        {
            null => Refused(context, StatusCodes.Status400BadRequest),
            "url_verification" => Results.Json(new { challenge = body.Root.Text("challenge") ?? "" }),
            _ => await HandleAsync(SlackInbound.Read(body.Root, clock.GetUtcNow()), reception, places, cancellationToken),
        };
    }

    private static async Task<IResult> HandleAsync(SlackEvent happened, SlackReception reception, SlackPlaces places, CancellationToken cancellationToken)
    {
        switch (happened)
        {
            case SlackEvent.Said said:
                return await reception.AcceptAsync(said.Message, said.Address, cancellationToken);
            case SlackEvent.SaidInThread said:
                return await reception.AcceptAsync(said, cancellationToken);
            default:
                await places.HandleAsync(happened, cancellationToken);
                return Results.Ok();
        }
    }

    private static async Task<IResult> CommandAsync(HttpContext context, SlackGate gate, SlackInteractions interactions, CancellationToken cancellationToken)
    {
        var signed = await gate.AdmitAsync(context.Request, cancellationToken);
        return signed.Refusal is { } status ? Refused(context, status)
            : IsSslCheck(signed) ? Results.Ok()
            : await interactions.CommandAsync(Form(signed), cancellationToken);
    }

    private static async Task<IResult> InteractionAsync(HttpContext context, SlackGate gate, SlackInteractions interactions, CancellationToken cancellationToken)
    {
        var signed = await gate.AdmitAsync(context.Request, cancellationToken);
        if (signed.Refusal is { } status)
        {
            return Refused(context, status);
        }

        if (IsSslCheck(signed))
        {
            return Results.Ok();
        }

        using var payload = new MemoryStream(Encoding.UTF8.GetBytes(Form(signed).GetValueOrDefault("payload").ToString()));
        var body = await JsonBody.ReadAsync(payload, cancellationToken);
        return body.Refusal is { } problem ? Refused(context, problem) : await interactions.AcceptAsync(body.Root, cancellationToken);
    }

    private static bool IsSslCheck(SlackBody body) => body.Bytes.Length < 1024 && Form(body).GetValueOrDefault("ssl_check") == "1";

    private static Dictionary<string, StringValues> Form(SlackBody body) => QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Bytes.Span));

    /// <summary>What is refused once is refused again: Slack need not repeat it.</summary>
    private static IResult Refused(HttpContext context, int status)
    {
        context.Response.Headers["X-Slack-No-Retry"] = "1";
        return Results.StatusCode(status);
    }
}
