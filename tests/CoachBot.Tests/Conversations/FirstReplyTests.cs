using CoachBot.Answers;
using CoachBot.Conversations;

namespace CoachBot.Tests.Conversations;

/// <summary>The first reply, minutes before a call: one screen, with words to say; and where others listen, none of the person's figures.</summary>
public sealed class FirstReplyTests
{
    public static TheoryData<string> Offers() =>
    [
        "got the coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on. recruiter call at 3pm what do i say",
        "coreweave remote US ML engineer, 210k base, 300k rsu over 4 years, 20k sign on, answer by friday",
        "coreweave london ml engineer £165k base, £240k rsu over 4 years, £15k sign on",
        "weights and biases offer, ml engineer sf, 205k base, 300k rsu over 4 years",
        "cerebras ML engineer sunnyvale 230k base, 300k rsu over 4, 15% bonus, 30k sign on",
        "together ai ml engineer sf, 220k base, 200k equity over 4 years",
        "groq mountain view ML engineer, 180k base, 50k stock per year, 12% bonus, 20k sign on",
        "groq ml engineer remote us 150k base, 40k equity a year, 10% bonus",
    ];

    [Theory]
    [MemberData(nameof(Offers))]
    public async Task A_first_reply_is_one_screen_and_has_words_to_say(string offer)
    {
        var answer = await new Talk().SayAsync(offer);

        Assert.InRange(answer.Text.Length, 1, Length.FirstReply);
        Assert.NotEmpty(answer.Say);
        Assert.InRange(answer.Questions.Count, 0, 2);
        Assert.Empty(FigureLedger.Check(answer));
    }

    [Theory]
    [MemberData(nameof(Offers))]
    public async Task Where_others_read_no_figure_of_the_person_is_shown(string offer)
    {
        var answer = await new Talk(Surface.Shared).SayAsync(offer);

        Assert.Empty(FigureLedger.Numerals(answer.PublicText));
    }
}
