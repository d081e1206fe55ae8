using CoachBot.Answers;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>A real rival in words that keep its status: an offer in writing, one given by word, a process under way.</summary>
public static class RivalWords
{
    public static string? Line(Rival rival, FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(rival);
        var figures = PackageWords.Spoken(rival.Offer, book);
        var detail = figures.Length == 0 ? "" : $": {figures}";
        return rival.Status switch
        {
            RivalStatus.WrittenOffer when !rival.StatusSaid => $"I also have an offer from {rival.Spoken}{detail}.",
            RivalStatus.WrittenOffer => $"I also have a written offer from {rival.Spoken}{detail}.",
            RivalStatus.VerbalOffer => $"I also have a verbal offer from {rival.Spoken}{detail}.",
            RivalStatus.InProcess => $"I'm also in process with {rival.Spoken}, so I'd like to settle this soon.",
            _ => null,
        };
    }
}
