using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CoachBot.Tests.Conversations;

/// <summary>Whatever is typed or pasted: a kind answer at once, and the offer told before is still there.</summary>
public sealed class BadInputTests
{
    private const string Offer = "coreweave ML engineer nyc, 225 base, 350k rsu over 4 years";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, string> Inputs = new()
    {
        ["nothing"] = "",
        ["white space"] = " \t\r\n\u00a0\u2003\u200b ",
        ["50 kB of words"] = string.Concat(Enumerable.Repeat("lorem ipsum dolor sit amet ", 1_900)),
        ["50 kB of digits"] = new string('7', 50_000),
        ["50 kB of numbers"] = string.Concat(Enumerable.Range(1, 9_000).Select(n => n.ToString(CultureInfo.InvariantCulture) + " ")),
        ["50 kB of one letter"] = new string('a', 50_000),
        ["50 kB of brackets"] = new string('[', 50_000),
        ["50 kB of lines"] = new string('\n', 50_000),
        ["bytes as text"] = Encoding.Latin1.GetString([.. Enumerable.Range(0, 4_096).Select(i => (byte)((i * 7919) ^ (i >> 3)))]),
        ["bytes that are no UTF-8"] = Encoding.UTF8.GetString([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00, 0xc3, 0x28, 0xf0, 0x9f]),
        ["lone surrogates"] = "offer \ud83d is \ude00 good \udfff?",
        ["emoji"] = "🙂👩‍👩‍👧‍👦🏳️‍🌈🇺🇸💰💰💰",
        ["right to left"] = "שלום, قرار العرض جيد؟ \u202ereversed\u202c",
        ["stacked marks"] = "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033da\u0334\u0319\u0324l\u033ag\u0348o\u0321",
        ["markup"] = "<b>hi</b><script>alert(document.cookie)</script><img src=x onerror=alert(1)>",
        ["Markdown"] = "[click](javascript:alert(1)) ![x](http://example.com/x.png) `code` **bold** # title",
        ["40 numbers"] = string.Join(' ', Enumerable.Range(1, 40)),
        ["40 sums"] = string.Join(", ", Enumerable.Range(1, 40).Select(n => $"${n},500")),
        ["negative money"] = "base is -5000",
        ["negative money with a sign"] = "-$225,000 and -10%",
        ["money beyond counting"] = "79228162514264337593543950336000 dollars, 1e308 and 99999999999999999999999999999999999999k",
        ["a phone number after a cue for a time"] = "call me at 4155550123",
        ["absurd money"] = "base is 999999999999 and a bonus of 99999999999%",
        ["slots"] = "[X] {0} {{name}} ${1} $[Y+60K] {{#each offer}}{{/each}}",
        ["a query"] = "'; DROP TABLE conversations; -- \" OR 1=1",
        ["format strings"] = "%s %n %x %999999d {0:X} {1,99999} ${jndi:ldap://example.com/a}",
        ["a path"] = "../../../../etc/passwd\0.md",
        ["a number with many points"] = "1.2.3.4.5.6 1..2 .5. 5%%",
        ["dates that are none"] = "call on 31 feb at 25:99, 99/99/9999, 0/0/0",
    };

    public static TheoryData<string> Kinds() => [.. Inputs.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Bad_input_is_answered_at_once_and_nothing_is_lost(string kind)
    {
        var talk = new Talk();
        await talk.SayAsync(Offer);

        var watch = Stopwatch.StartNew();
        var answer = await talk.SayAsync(Inputs[kind]);
        watch.Stop();

        Assert.False(string.IsNullOrWhiteSpace(answer.Text));
        Assert.DoesNotContain("<script", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.True(watch.Elapsed < Patience, $"It took {watch.ElapsedMilliseconds} ms.");
        var kept = await talk.CaseAsync();
        Assert.Equal("coreweave", kept?.CompanySlug);
        Assert.Equal(225_000m, kept?.Offer.Base?.Amount);
        Assert.Equal(350_000m, kept?.Offer.Equity?.Amount);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Bad_input_as_the_first_message_is_answered_at_once(string kind)
    {
        var watch = Stopwatch.StartNew();
        var answer = await new Talk().SayAsync(Inputs[kind]);

        Assert.False(string.IsNullOrWhiteSpace(answer.Text));
        Assert.True(watch.Elapsed < Patience, $"It took {watch.ElapsedMilliseconds} ms.");
    }
}
