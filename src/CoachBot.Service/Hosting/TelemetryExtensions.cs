using System.ComponentModel.DataAnnotations;
using CoachBot.Channels.Turns;
using CoachBot.Language.Models;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CoachBot.Service.Hosting;

/// <summary>Where traces, metrics and logs go besides /metrics and the console.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>An OpenTelemetry collector, e.g. "http://collector:4317". None by default: nothing leaves the machine.</summary>
    [Url(ErrorMessage = "Telemetry:OtlpEndpoint must be an address, e.g. \"http://collector:4317\".")]
    public string? OtlpEndpoint { get; set; }
}

/// <summary>OpenTelemetry: metrics always, for /metrics; traces and logs where a collector is named. None of it holds a figure or a text.</summary>
internal static class TelemetryExtensions
{
    private const string Service = "coachbot";

    private static readonly string[] Forwarding = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"];

    // Addresses hold the ids of conversations, so the server's own spans and request counters stay out; ours name kinds only.
    private static readonly string[] Meters = [TurnMetrics.Name, LanguageMetrics.MeterName, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel"];

    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddSingleton<Telemetry>();
        services.AddHostedService(s => s.GetRequiredService<Telemetry>());
        services.AddOptions<OpenTelemetryLoggerOptions>().Configure<IOptions<TelemetryOptions>>((log, options) =>
        {
            if (options.Value.OtlpEndpoint is { } collector)
            {
                log.AddOtlpExporter(o => o.Endpoint = new Uri(collector));
            }
        });
        services.AddLogging(l => l.AddOpenTelemetry());
        return services;
    }

    /// <summary>For a collector beside the service. What came through a proxy came from outside, and outside there is no such page.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/metrics", (HttpRequest request, Telemetry telemetry) =>
        Array.Exists(Forwarding, request.Headers.ContainsKey) ? Results.NotFound() : Results.Text(telemetry.Read(), "text/plain; version=0.0.4; charset=utf-8"));

    /// <summary>The providers, for as long as the service lives.</summary>
    internal sealed class Telemetry(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
    {
        private readonly PrometheusText _text = new();
        private BaseExportingMetricReader? _reader;
        private MeterProvider? _metrics;
        private TracerProvider? _traces;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder.CreateDefault().AddService(Service);
            var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters);
            _reader = new BaseExportingMetricReader(_text);
            metrics.AddReader(_reader);
            if (options.Value.OtlpEndpoint is { } collector)
            {
                metrics.AddOtlpExporter(o => o.Endpoint = new Uri(collector));
                _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(TurnMetrics.Name).AddOtlpExporter(o => o.Endpoint = new Uri(collector)).Build();
            }

            _metrics = metrics.Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public string Read()
        {
            lock (_text)
            {
                _reader?.Collect();
                return _text.Latest;
            }
        }

        public void Dispose()
        {
            _metrics?.Dispose();
            _traces?.Dispose();
            _reader?.Dispose();
            _text.Dispose();
        }
    }
}
