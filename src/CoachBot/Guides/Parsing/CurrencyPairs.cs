namespace CoachBot.Guides;

/// <summary>"£78K / $95K base", "DKK 900,000 / £108,000 / €102,000": one amount in several currencies, and the words behind the last are of them all.</summary>
internal static class CurrencyPairs
{
    /// <param name="first">Index of the sentence's first figure.</param>
    public static void Mend(List<ScriptFigure> figures, int first, Sentence sentence)
    {
        for (var i = figures.Count - 2; i >= first; i--)
        {
            var (left, right) = (figures[i], figures[i + 1]);
            var between = sentence.Text.AsSpan(left.Start - sentence.Start + left.Raw.Length, right.Start - left.Start - left.Raw.Length);
            if (between.Trim() is "/" && left.Amount.Currency != right.Amount.Currency && right.Component != FigureComponent.Other)
            {
                figures[i] = left with { Component = right.Component, Unit = right.Unit, Amount = left.Amount with { Period = right.Amount.Period } };
            }
        }
    }
}
