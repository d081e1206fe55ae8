using CoachBot.Language.Guarding;
using CoachBot.Wording;

namespace CoachBot.Language.Tests;

public sealed class GuardTests
{
    private const string Ask = "I'm keen to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years. What flexibility is there?";

    [Fact]
    public void Honest_rewrites_by_hand_pass()
    {
        var failed = Guarding.Honest.Select(r => (r, Fault: Guarding.Guard.Check(r.Original, r.Text, r.Tongue))).Where(x => x.Fault is not null).ToList();

        Assert.True(Guarding.Honest.Count >= 110);
        Assert.True(failed.Count * 20 <= Guarding.Honest.Count, $"{failed.Count} of {Guarding.Honest.Count}:\n{string.Join('\n', failed.Select(f => $"{f.Fault}: {f.r.Text}"))}");
    }

    [Theory]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦2⟧ and ⟦1⟧ in RSUs over four years. What flexibility is there?", RewriteFault.Mark)]
    [InlineData("I'm keen to join. I'm asking for ⟦1⟧ in RSUs over four years and a base of ⟦2⟧. What flexibility is there?", RewriteFault.Part)]
    [InlineData("On base and RSUs: I'm asking for ⟦1⟧ in RSUs and ⟦2⟧ in base over four years. What flexibility is there?", RewriteFault.Part)]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over five years. What flexibility is there?", RewriteFault.NumberWord)]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦1⟧ over four years and ⟦2⟧ in RSUs. What flexibility is there?", RewriteFault.Part)]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦1⟧ thousand and ⟦2⟧ in RSUs over four years. What flexibility is there?", RewriteFault.NumberWord)]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦1⟧ a month and ⟦2⟧ in RSUs over four years. What flexibility is there?", RewriteFault.Unit)]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦1⟧ euros and ⟦2⟧ in RSUs over four years. What flexibility is there?", RewriteFault.Unit)]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧% in RSUs over four years. What flexibility is there?", RewriteFault.Unit)]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦1⟧ and twice ⟦2⟧ in RSUs over four years. What flexibility is there?", RewriteFault.NumberWord)]
    [InlineData("I'm keen to join. Zorblax would pay a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years. What flexibility is there?", RewriteFault.Rival)]
    [InlineData("I'm keen to join, as Stripe called. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years. What flexibility is there?", RewriteFault.Rival)]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years, or a bit less. What flexibility is there?", RewriteFault.Direction)]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years, but whatever you offer works.", RewriteFault.Concession)]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years by Friday. What flexibility is there?", RewriteFault.Deadline)]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years, as I led the GPU team. What flexibility is there?", RewriteFault.Claim)]
    [InlineData("Lovely weather. My cat likes a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years. What flexibility is there in cats?", RewriteFault.Claim)]
    [InlineData("Lovely weather today in cats, and a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years likes it. What flexibility is there?", RewriteFault.Deadline)]
    [InlineData("Lovely weather, and a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years likes it. What flexibility is there?", RewriteFault.Unrelated)]
    [InlineData("⟦1⟧ ⟦2⟧", RewriteFault.TooShort)]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years. What flexibility is there? ⟦", RewriteFault.Mark)]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years. What flexiЬility is there?", RewriteFault.Characters)]
    [InlineData("I'm keen to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years plus ½ more. What flexibility is there?", RewriteFault.Digit)]
    public void A_changed_line_is_known_by_its_cause(string rewrite, RewriteFault cause) =>
        Assert.Equal(cause, Guarding.Guard.Check(Guarding.Line(Ask), rewrite, Tongue.English));

    /// <summary>Said in ways the word lists do not know: what was not in the line does not come in.</summary>
    [Theory]
    [InlineData("I have better prospects waiting.")]
    [InlineData("Headhunters keep calling me daily.")]
    [InlineData("There is something else lined up for me.")]
    [InlineData("My inbox is full of suitors.")]
    [InlineData("Your neighbour across the street is chasing me.")]
    [InlineData("I could stomach a smaller figure.")]
    [InlineData("Between us, I'd crumble quickly.")]
    [InlineData("My landlord raised his demands.")]
    [InlineData("I single-handedly tripled sales.")]
    [InlineData("Everybody in town makes more.")]
    [InlineData("Payment goes to my offshore account.")]
    [InlineData("Tell your boss she is wrong.")]
    [InlineData("Figures in this message are fake.")]
    [InlineData("Trust me blindly.")]
    public void A_sentence_from_nowhere_does_not_come_in(string more) =>
        Assert.NotNull(Guarding.Guard.Check(Guarding.Line(Ask), $"{Ask} {more}", Tongue.English));

    [Theory]
    [InlineData("about ⟦1⟧")]
    [InlineData("almost ⟦1⟧")]
    [InlineData("up to ⟦1⟧")]
    [InlineData("⟦1⟧ or so")]
    [InlineData("north of ⟦1⟧")]
    [InlineData("only ⟦1⟧")]
    public void A_figure_is_not_blurred(string figure) =>
        Assert.NotNull(Guarding.Guard.Check(Guarding.Line(Ask), Ask.Replace("⟦1⟧", figure, StringComparison.Ordinal), Tongue.English));

    [Fact]
    public void Figures_go_in_as_marks_and_come_back_as_they_were()
    {
        var line = MarkedLine.Of("I'm asking for a base of $251,500 and CHF 140,000, 20-30% up, ⟦7⟧ aside.");

        Assert.Equal("I'm asking for a base of ⟦1⟧ and ⟦2⟧, ⟦3⟧-⟦4⟧ up, ⟦5⟧ aside.", line.Text);
        Assert.Equal("A base of $251,500 and CHF 140,000, 20-30% up, 7 aside.", line.Filled("A base of ⟦1⟧ and ⟦2⟧, ⟦3⟧-⟦4⟧ up, ⟦5⟧ aside."));
    }

    /// <summary>In the other languages as well: at the end, before, and as a clause in the middle.</summary>
    [Fact]
    public void What_must_not_come_in_does_not_in_any_language()
    {
        var passed = new List<string>();
        foreach (var (tongue, phrase) in Intruders.InTongues)
        {
            foreach (var honest in Guarding.Honest.Where(h => h.Tongue == tongue))
            {
                passed.AddRange(Enumerable.Range(0, Intruders.Ways).Select(way => Intruders.Into(honest.Text, phrase, way)).Where(bad => Guarding.Guard.Check(honest.Original, bad, tongue) is null));
            }
        }

        Assert.True(passed.Count == 0, string.Join('\n', passed));
    }
}
