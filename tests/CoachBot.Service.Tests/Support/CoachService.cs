using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Service.Tests.Support;

/// <summary>The whole service on a real port, with its data in a folder of the test.</summary>
internal sealed class CoachService : WebApplicationFactory<Program>
{
    private readonly string _data;
    private readonly Dictionary<string, string> _settings = [];
    private readonly Action<IServiceCollection>? _services;
    private readonly string _environment;

    private CoachService(string data, string environment, Action<IServiceCollection>? services, (string Key, string Value)[] settings)
    {
        _data = data;
        _environment = environment;
        _services = services;
        foreach (var (key, value) in settings)
        {
            _settings[key] = value;
        }
    }

    public static CoachService Start(TemporaryFolder data, params (string Key, string Value)[] settings) =>
        Start(data, "Production", null, settings);

    public static CoachService Start(TemporaryFolder data, string environment, Action<IServiceCollection>? services, params (string Key, string Value)[] settings)
    {
        var service = new CoachService(data.Path, environment, services, settings);
        service.UseKestrel(0);
        service.StartServer();
        return service;
    }

    public HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });

    public Task<WebChatPerson> PersonAsync() => WebChatPerson.ArriveAsync(Client());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("Storage:ConnectionString", $"Data Source={Path.Combine(_data, "coach.db")}");
        builder.UseSetting("WebChat:TokensPerMinute", "1000");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        if (_services is not null)
        {
            builder.ConfigureServices(_services);
        }
    }
}
