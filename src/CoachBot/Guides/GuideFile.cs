namespace CoachBot.Guides;

/// <summary>What became of one Markdown file of the guides folder.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
/// <param name="Guide">Null when the file was refused.</param>
/// <param name="Problems">Why it was refused, or what is wrong with the accepted guide.</param>
public sealed record GuideFile(string Path, Guide? Guide, IReadOnlyList<GuideProblem> Problems)
{
    /// <summary>The file as it is now was refused; <see cref="Guide"/> is what it held when it was last good.</summary>
    public bool IsLastGood { get; init; }

    /// <summary>
    /// This reading of the file, or, where it has become worse than what is in use, the guide in use with the reasons of the refusal.
    /// Worse is: no guide any more, or an error the guide in use has not. A file saved half way is such a case.
    /// </summary>
    internal GuideFile After(GuideFile? before)
    {
        if (before?.Guide is not { } good)
        {
            return this;
        }

        var known = good.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        var worse = Guide is null || Problems.Any(p => p.Severity == ProblemSeverity.Error && !known.Contains(p.Code));
        return worse ? this with { Guide = good, IsLastGood = true } : this;
    }
}
