using System.Data.Common;
using CoachBot.Channels.Slack;
using CoachBot.Channels.Teams;
using CoachBot.Channels.Turns;
using CoachBot.Channels.WebChat;
using CoachBot.Coaching;
using CoachBot.Language;
using CoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CoachBot.Service.Hosting;

/// <summary>Settings to options: the one place that knows configuration. All are checked at the start, all errors are told at once.</summary>
internal static class SettingsExtensions
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    public static void ConfigureServer(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        if (string.IsNullOrEmpty(settings["urls"]) && string.IsNullOrEmpty(settings["http_ports"]) && !settings.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = 512 * 1024;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true);
    }

    public static IServiceCollection AddSettings(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.Bind<GuidesOptions>(GuidesOptions.Section).PostConfigure(o => o.Folder = Paths.Of(o.Folder));
        services.Bind<StorageOptions>(StorageOptions.Section).PostConfigure(Locate);
        services.Bind<LimitsOptions>(LimitsOptions.Section);
        services.Bind<TelemetryOptions>(TelemetryOptions.Section);
        services.Bind<WebChatOptions>(WebChatOptions.Section);
        services.Bind<TeamsOptions>(TeamsOptions.Section);
        services.Bind<SlackOptions>(SlackOptions.Section);
        services.Bind<LanguageOptions>(LanguageOptions.Section).PostConfigure(o => o.PromptsFolder = Paths.Of(o.PromptsFolder));
        services.Bind<CoachingOptions>(CoachingOptions.Section);
        services.AddSingleton(s => s.GetRequiredService<IOptions<CoachingOptions>>().Value);
        return services;
    }

    private static OptionsBuilder<T> Bind<T>(this IServiceCollection services, string section)
        where T : class =>
        services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();

    /// <summary>The database file as a full path; the rest of the connection string stays as it is.</summary>
    private static void Locate(StorageOptions options)
    {
        const string File = "Data Source";
        options.KeyFolder = options.KeyFolder is { Length: > 0 } folder ? Paths.Of(folder) : null;
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = options.ConnectionString };
            if (parts.TryGetValue(File, out var file) && file is string path)
            {
                parts[File] = Paths.Of(path);
                options.ConnectionString = parts.ConnectionString;
            }
        }
        catch (ArgumentException)
        {
            // Not a connection string at all: the store says so when it is opened.
        }
    }
}
