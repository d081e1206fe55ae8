using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace CoachBot.Soak;

/// <summary>
/// Somebody in the web chat who tells one new base after the other, through whichever replica answers, and sends a message again until it is
/// acknowledged. Watches the transcript as the real client does, by its watermark.
/// </summary>
internal sealed class WebWriter(IReadOnlyList<Replica> replicas, Tally tally) : IDisposable
{
    private const string Base = "/directline/v3/directline";
    private const int First = 150_000;

    // Each offer is above the one before: less than was on the table is no answer to an ask and not counted as one. Small, so that thousands stay pay.
    private const int Step = 50;

    private const int LeastKept = 10;

    /// <summary>Long before a token ends, as the real client asks for the next.</summary>
    private static readonly TimeSpan TokenAge = TimeSpan.FromMinutes(10);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(8) };
    private readonly List<string> _acknowledged = [];
    private readonly List<(string Id, string? RepliesTo)> _seen = [];
    private readonly HashSet<string> _ids = [];
    private string _watermark = "";
    private string _conversation = "";
    private DateTime _granted;

    public async Task ArriveAsync()
    {
        var grant = await UntilAsync(HttpMethod.Post, $"{Base}/tokens/generate", null, CancellationToken.None);
        _conversation = grant.GetProperty("conversationId").GetString()!;
        Use(grant);
    }

    private async Task StayAsync()
    {
        if (DateTime.UtcNow - _granted > TokenAge)
        {
            Use(await UntilAsync(HttpMethod.Post, $"{Base}/tokens/refresh", null, CancellationToken.None));
        }
    }

    private void Use(JsonElement grant)
    {
        _granted = DateTime.UtcNow;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", grant.GetProperty("token").GetString()!);
    }

    /// <summary>Writes until told to stop; pauses and looks in between.</summary>
    public async Task WriteAsync(TimeSpan pause, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await StayAsync();
            var number = _acknowledged.Count;
            var activity = new { type = "message", text = TextOf(number), channelData = new { clientActivityID = $"m{number}" } };
            var taken = await UntilAsync(HttpMethod.Post, $"{Base}/conversations/{_conversation}/activities", activity, CancellationToken.None);
            _acknowledged.Add(taken.GetProperty("id").GetString()!);
            if (Random.Shared.Next(3) == 0)
            {
                await LookAsync();
            }

            await Task.Delay(pause * (0.3 + (1.4 * Random.Shared.NextDouble())), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static string TextOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"they now offer {BaseOf(number):N0} base");

    private static decimal BaseOf(int number) => First + (number * Step);

    /// <summary>Everything acknowledged is answered, once and in order, and no fact is lost.</summary>
    public async Task CheckAsync()
    {
        var patience = DateTime.UtcNow.AddSeconds(60);
        await StayAsync();
        do
        {
            await LookAsync();
            await Task.Delay(50);
        }
        while (_seen.Count(s => s.RepliesTo is not null) < _acknowledged.Count && DateTime.UtcNow < patience);

        var replies = _seen.Where(s => s.RepliesTo is not null).Select(s => s.RepliesTo!).ToList();
        var lines = _seen.Where(s => s.RepliesTo is null).Select(s => s.Id).ToList();
        tally.Count("messages acknowledged", _acknowledged.Count);
        tally.Count("replies seen", replies.Count);
        Expect(_acknowledged, replies, "replies");
        Expect(_acknowledged, lines, "own lines");
        await CheckFactsAsync();
    }

    public void Dispose() => _http.Dispose();

    private void Expect(List<string> expected, List<string> real, string what)
    {
        if (!expected.SequenceEqual(real))
        {
            tally.Fault($"{_conversation} {what}: {expected.Count} expected, {real.Count} seen, missing {expected.Except(real).Count()}, repeated {real.Count - real.Distinct().Count()}, order {(expected.Where(real.Contains).SequenceEqual(real.Distinct()) ? "kept" : "broken")}");
        }
    }

    /// <summary>
    /// Each offer told was counted once, and the latest stand in the export in the order in which they were told: a talk remembers how often they
    /// came back, and the last few offers themselves.
    /// </summary>
    private async Task CheckFactsAsync()
    {
        var export = await UntilAsync(HttpMethod.Get, $"{Base}/conversations/{_conversation}/export", null, CancellationToken.None);
        var talk = export.GetProperty("conversations")[0].GetProperty("cases")[0];
        var kept = (talk.TryGetProperty("earlier", out var earlier) ? earlier.EnumerateArray() : default).Append(talk.GetProperty("offer"))
            .Select(o => o.GetProperty("terms")[0].GetProperty("amount").GetDecimal()).ToList();
        var counted = 1 + (talk.TryGetProperty("rounds", out var rounds) ? rounds.GetInt32() : 0);
        var told = Enumerable.Range(0, _acknowledged.Count).Select(BaseOf).ToList();
        if (counted != told.Count || kept.Count < Math.Min(LeastKept, told.Count) || !kept.SequenceEqual(told.TakeLast(kept.Count)))
        {
            tally.Fault($"{_conversation} facts: {told.Count} told, {counted} counted, the latest {kept.Count} {(kept.SequenceEqual(told.TakeLast(kept.Count)) ? "right" : "wrong")}");
        }
    }

    private async Task LookAsync()
    {
        while (true)
        {
            var set = await UntilAsync(HttpMethod.Get, $"{Base}/conversations/{_conversation}/activities?watermark={_watermark}", null, CancellationToken.None);
            var activities = set.GetProperty("activities").EnumerateArray().ToList();
            foreach (var activity in activities)
            {
                var id = activity.GetProperty("id").GetString()!;
                if (!_ids.Add(id))
                {
                    tally.Fault($"{_conversation}: {id} was shown twice");
                }

                _seen.Add((id, activity.TryGetProperty("replyToId", out var to) ? to.GetString() : null));
            }

            _watermark = set.GetProperty("watermark").GetString()!;
            if (activities.Count == 0)
            {
                return;
            }
        }
    }

    /// <summary>Asks one replica after the other until one says yes. No answer, 5xx and 429 are "not yet"; anything else is a fault.</summary>
    private async Task<JsonElement> UntilAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var replica = replicas[Random.Shared.Next(replicas.Count)];
            try
            {
                using var request = new HttpRequestMessage(method, new Uri(new Uri(replica.Url), path));
                request.Content = body is null ? null : JsonContent.Create(body);
                using var response = await _http.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
                }

                tally.Count($"answers {(int)response.StatusCode}");
                if ((int)response.StatusCode is < 500 and not 429)
                {
                    tally.Fault($"{method} {path.Split('/')[^1]}: {(int)response.StatusCode}");
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException or JsonException)
            {
                tally.Count("requests cut off");
            }

            await Task.Delay(40, cancellationToken);
        }
    }
}
