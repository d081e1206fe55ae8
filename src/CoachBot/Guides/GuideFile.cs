namespace CoachBot.Guides;

/// <summary>What became of one Markdown file of the guides folder.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
/// <param name="Guide">Null when the file was refused.</param>
/// <param name="Problems">Why it was refused, or what is wrong with the accepted guide.</param>
public sealed record GuideFile(string Path, Guide? Guide, IReadOnlyList<GuideProblem> Problems);
