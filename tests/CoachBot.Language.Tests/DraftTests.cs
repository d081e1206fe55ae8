using CoachBot.Conversations;
using CoachBot.Language.Models;
using CoachBot.Language.Tests.Support;
using CoachBot.Wording;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Language.Tests;

/// <summary>What is seen of an answer while a model words it: never more than has passed, and from the first moment what needs no model.</summary>
public sealed class DraftTests
{
    private const string Warmer = "I'd love to join you.";

    [Fact]
    public async Task An_answer_is_seen_to_grow_sentence_by_sentence()
    {
        var (answer, seen) = await WordedAsync(asked => Misbehaviour.Echo(asked).Replace("I'm keen to join.", Warmer, StringComparison.Ordinal));

        Assert.True(seen.Count > 3, $"It was seen {seen.Count} times.");
        Assert.StartsWith("I read", seen[0], StringComparison.Ordinal);
        Assert.DoesNotContain(Warmer, seen[0], StringComparison.Ordinal);
        Assert.All(seen.Zip(seen.Skip(1)), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.EndsWith(Warmer, seen.First(s => s.Contains(Warmer, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith(seen[^1], answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I also have another offer.")]
    [InlineData("My floor is low.")]
    [InlineData("See https://x.example now.")]
    [InlineData("I could do a quarter million.")]
    public async Task What_has_not_passed_is_never_seen(string added)
    {
        var (answer, seen) = await WordedAsync(asked => Misbehaviour.Echo(asked).Replace("I'm keen to join.", $"{Warmer} {added}", StringComparison.Ordinal));

        Assert.DoesNotContain(seen, s => s.Contains(added, StringComparison.Ordinal));
        Assert.DoesNotContain(added, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Warmer, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_reply_that_is_no_list_of_lines_nothing_is_seen_but_what_needs_no_model()
    {
        var (answer, seen) = await WordedAsync(_ => "Sure! Here are your lines. I hope they help. Good luck!");

        Assert.Single(seen);
        Assert.False(answer.ModelWritten, "Nothing of the model is in it.");
    }

    [Fact]
    public async Task A_server_that_does_not_stream_is_heard_all_the_same()
    {
        var (answer, seen) = await WordedAsync((c, a) => StandIn.SayAsync(c, Misbehaviour.Echo(a).Replace("I'm keen to join.", Warmer, StringComparison.Ordinal)));

        Assert.Single(seen);
        Assert.Contains(Warmer, answer.Text, StringComparison.Ordinal);
    }

    private static Task<(Answers.Answer Answer, IReadOnlyList<string> Seen)> WordedAsync(Func<Asked, string> reply) =>
        WordedAsync((c, a) => StandIn.StreamAsync(c, reply(a).Select(letter => letter.ToString()), () => Task.CompletedTask));

    private static async Task<(Answers.Answer Answer, IReadOnlyList<string> Seen)> WordedAsync(Func<HttpContext, Asked, Task> reply)
    {
        await using var standIn = await StandIn.StartAsync(reply);
        using var metrics = new LanguageMetrics();
        using var language = Bench.Language(Bench.Options(standIn.Endpoint, 10), metrics);
        var page = new Page();
        var answer = await Bench.Handler(language, null, page).HandleAsync(Bench.Message(Bench.Offer), default);
        Assert.True(page.IsClosed, "Nothing is shown once the answer is there.");
        return (answer, page.Seen);
    }

    private sealed class Page : IDrafts, IDraft
    {
        private readonly List<string> _seen = [];

        public IReadOnlyList<string> Seen => _seen;

        public bool IsClosed { get; private set; }

        public bool WasShown => _seen.Count > 0;

        public IDraft For(IncomingMessage message) => this;

        public void Show(string text)
        {
            if (_seen.Count == 0 || _seen[^1] != text)
            {
                _seen.Add(text);
            }
        }

        public void Close() => IsClosed = true;
    }
}
