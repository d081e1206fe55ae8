using CoachBot.Channels;
using CoachBot.Language;
using CoachBot.Service.Hosting;
using CoachBot.Service.Page;
using CoachBot.Storage;

// Settings lie beside the binary, wherever the service is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.ConfigureServer();

builder.Services
    .AddSettings()
    .AddGuides()
    .AddStorage()
    .AddLanguage()
    .AddTurns()
    .AddChannels()
    .AddPage()
    .AddHealth()
    .AddTelemetry();

var app = builder.Build();

app.UseSecurityHeaders();
app.UseBackPressure();
app.UseWebSockets();
app.UseCors();
app.UseRateLimiter();

app.MapPage();
app.MapChannels();
app.MapBrief();
app.MapHealth();
app.MapMetrics();

return await app.RunOrExplainAsync();
