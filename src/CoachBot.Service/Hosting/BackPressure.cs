using CoachBot.Channels.Turns;
using CoachBot.Storage.Engines;

namespace CoachBot.Service.Hosting;

/// <summary>"Not now, try again in a moment" (503 with Retry-After): when too much waits already, and while the store is out. What was acknowledged is safe either way.</summary>
internal static partial class BackPressure
{
    private const string Seconds = "5";

    public static void UseBackPressure(this WebApplication app)
    {
        var lanes = app.Services.GetRequiredService<ConversationLanes>();
        var database = app.Services.GetRequiredService<Database>;
        var log = app.Services.GetRequiredService<ILogger<Program>>();
        app.Use(async (context, next) =>
        {
            if (HttpMethods.IsPost(context.Request.Method) && lanes.IsFull)
            {
                await RefuseAsync(context, "ServiceBusy", "Too much is waiting. Please try again in a moment.");
                return;
            }

            try
            {
                await next(context);
            }
            catch (Exception e) when (!context.Response.HasStarted && database().IsOutage(e))
            {
                LogOut(log, e.GetType().Name);
                await RefuseAsync(context, "StoreUnavailable", "I cannot store messages right now. Please try again in a moment.");
            }
        });
    }

    private static Task RefuseAsync(HttpContext context, string code, string message)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = Seconds;
        return context.Response.WriteAsJsonAsync(new { error = new { code, message } });
    }

    [LoggerMessage(LogLevel.Error, "The store is out: {Kind}")]
    private static partial void LogOut(ILogger log, string kind);
}
