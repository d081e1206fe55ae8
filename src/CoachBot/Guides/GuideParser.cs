namespace CoachBot.Guides;

/// <summary>Reads one guide file: front matter by YamlDotNet, body by Markdig's syntax tree.</summary>
public static class GuideParser
{
    /// <summary>Longer files are refused unread; the longest real guides have some 30,000 characters.</summary>
    public const int MostCharacters = 2_000_000;

    /// <summary>Never throws on a bad file: what is wrong is in the problems.</summary>
    /// <param name="path">Relative path with forward slashes; its folder is the company's slug, its name the role's.</param>
    public static GuideFile Parse(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        return Parse(path, text.AsSpan());
    }

    /// <summary>The same from a buffer that is used again: nothing of it is kept.</summary>
    internal static GuideFile Parse(string path, ReadOnlySpan<char> text)
    {
        var problems = new List<GuideProblem>();
        if (text.Length > MostCharacters)
        {
            return Refused(path, problems, "guide.tooLarge", $"The file has more than {MostCharacters} characters: it is no guide.");
        }

        var clean = GuideEncoding.Clean(text, problems);
        var head = FrontMatterReader.Split(clean, problems, out var body, out var bodyLine);
        IReadOnlyList<GuideLine> lines;
        try
        {
            lines = GuideBody.Read(body, bodyLine);
        }
        catch (ArgumentException)
        {
            // Markdig refuses absurdly deep nesting this way.
            return Refused(path, problems, "guide.notAGuide", "The Markdown is nested too deeply to be a guide.");
        }

        return new GuideAssembly(path, head, lines, new GuideContent(body, bodyLine), problems).Build();
    }

    internal static GuideFile Refused(string path, List<GuideProblem> problems, string code, string message)
    {
        problems.Add(new GuideProblem(code, ProblemSeverity.Error, message, 0));
        return new GuideFile(path, null, problems);
    }
}
