using System.Globalization;
using System.Text;

namespace CoachBot.Guides;

/// <summary>Names as folders spell them: "Weights &amp; Biases" is weights-and-biases.</summary>
internal static class Slugs
{
    /// <summary>Words this short are initials: AI, ML, HP.</summary>
    private const int ShortWord = 2;

    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Replace("&", " and ", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>A folder as it is spoken: "brex-ai" is "Brex AI".</summary>
    public static string Spoken(string slug) => string.Join(' ', slug.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Length <= ShortWord ? w.ToUpperInvariant() : char.ToUpperInvariant(w[0]) + w[1..]));
}
