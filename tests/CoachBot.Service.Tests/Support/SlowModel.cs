using CoachBot.Language.Tests.Support;

namespace CoachBot.Service.Tests.Support;

/// <summary>A model that gives the lines back, warmer, and sends them a sentence at a time, as far as it is let.</summary>
internal sealed class SlowModel : IAsyncDisposable
{
    /// <summary>What it makes of "I'm keen to join."</summary>
    public const string Warmer = "I'd love to join you.";

    /// <summary>What it makes of a mail's "thank you for the offer".</summary>
    public const string WarmerMail = "thanks again for the offer";

    private readonly SemaphoreSlim _let = new(0);
    private StandIn? _endpoint;

    public (string Key, string Value)[] Settings(params (string Key, string Value)[] more) =>
    [
        ("Language:Endpoint", _endpoint!.Endpoint.ToString()),
        ("Language:Model", "stand-in"),
        ("Language:Tenants:0", "*"),
        ("Language:TimeoutSeconds", "60"),
        ("Language:PromptsFolder", Path.Combine(Repository.Root, "prompts")),
        .. more,
    ];

    /// <param name="ending">What it adds to its last line; null for nothing.</param>
    public static async Task<SlowModel> StartAsync(string? ending = null)
    {
        var model = new SlowModel();
        model._endpoint = await StandIn.StartAsync((c, a) => StandIn.StreamAsync(c, Sentences(a.User, ending), () => model._let.WaitAsync(TimeSpan.FromSeconds(20))));
        return model;
    }

    public void Let(int sentences) => _let.Release(sentences);

    /// <summary>To the end, and whatever comes after.</summary>
    public void LetAll() => Let(1_000);

    public async ValueTask DisposeAsync()
    {
        await _endpoint!.DisposeAsync();
        _let.Dispose();
    }

    private static IEnumerable<string> Sentences(string asked, string? ending)
    {
        var lines = asked[asked.IndexOf("1| ", StringComparison.Ordinal)..]
            .Replace("I'm keen to join.", Warmer, StringComparison.Ordinal)
            .Replace("thank you for the offer", WarmerMail, StringComparison.Ordinal);
        return $"{lines}{ending}".Split(". ").Select((s, i) => i == 0 ? s : $". {s}");
    }
}
