using System.Globalization;
using System.Net;
using System.Text;
using CoachBot.Guides;

namespace CoachBot.Answers;

/// <summary>The brief as a page to print: no script, no link, no picture from elsewhere; the band chart is drawn in it.</summary>
public static class BriefHtml
{
    private const string Style = "body{font:15px/1.45 system-ui,sans-serif;max-width:46rem;margin:1.5rem auto;padding:0 1rem;color:#111}h2{font-size:1rem;margin:1.1rem 0 .2rem}blockquote{margin:.2rem 0;padding:.4rem .8rem;border-left:3px solid #555;background:#f4f4f4}ul{margin:.2rem 0;padding-left:1.2rem}@media print{body{margin:0;font-size:11pt}}";

    /// <param name="nonce">Of the page's content policy, for its one style sheet; null for a file.</param>
    public static string Of(Answer brief, Turn turn, string? nonce = null)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(turn);
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Brief</title>");
        page.Append(nonce is null ? "<style>" : $"<style nonce=\"{WebUtility.HtmlEncode(nonce)}\">").Append(Style).Append("</style></head><body>");
        foreach (var section in brief.Sections)
        {
            if (section.Title.Length > 0)
            {
                page.Append("<h2>").Append(WebUtility.HtmlEncode(section.Title)).Append("</h2>");
            }

            Body(page, section.Text);
            if (section.Id == "stand")
            {
                page.Append(Chart(turn));
            }
        }

        return page.Append("</body></html>").ToString();
    }

    private static void Body(StringBuilder page, string text)
    {
        var inList = false;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);
            page.Append(isItem == inList ? "" : isItem ? "<ul>" : "</ul>");
            inList = isItem;
            var quoted = line.StartsWith("> ", StringComparison.Ordinal);
            var words = WebUtility.HtmlEncode(isItem || quoted ? line[2..] : line);
            page.Append(isItem ? $"<li>{words}</li>" : quoted ? $"<blockquote>{words}</blockquote>" : $"<p>{words}</p>");
        }

        page.Append(inList ? "</ul>" : "");
    }

    /// <summary>The row's base and total bands as bars, the offer as a mark; nothing without a place in a band.</summary>
    private static string Chart(Turn turn)
    {
        if (turn.Advice is not { Position: { } position, Row: { } row })
        {
            return "";
        }

        var bars = new[] { ("Base", row.Base, position.Base), ("Equity", row.Equity, position.Equity), ("Total", row.Total, position.Total) }
            .Where(b => b is { Item2: { Low: not null, High: not null }, Item3: not null }).ToList();
        var svg = new StringBuilder($"<svg role=\"img\" aria-label=\"Where the offer stands in the guide's range\" width=\"420\" height=\"{N((bars.Count * 46) + 6)}\">");
        for (var i = 0; i < bars.Count; i++)
        {
            var (name, band, place) = bars[i];
            var y = (i * 46) + 6;
            var x = 90m + (240m * Math.Clamp(place!.Value, -0.1m, 1.1m));
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{N(y + 15)}\" font-size=\"13\">{name}</text><rect x=\"90\" y=\"{N(y)}\" width=\"240\" height=\"20\" fill=\"#ccd\"/>")
                .Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(x - 2m)}\" y=\"{N(y - 3)}\" width=\"4\" height=\"26\" fill=\"#036\"/><text x=\"340\" y=\"{N(y + 15)}\" font-size=\"13\">{Label(place.Value)}</text>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"90\" y=\"{N(y + 34)}\" font-size=\"11\">{Money(band!.Low, band)}</text><text x=\"330\" y=\"{N(y + 34)}\" font-size=\"11\" text-anchor=\"end\">{Money(band.High, band)}</text>");
        }

        return bars.Count == 0 ? "" : svg.Append("</svg>").ToString();
    }

    private static string Label(decimal place) => place < 0m ? "below" : place > 1m ? "above" : place < 0.4m ? "lower part" : place <= 0.6m ? "middle" : "upper part";

    private static string Money(decimal? amount, Band band) => WebUtility.HtmlEncode(MoneyText.Short(amount!.Value, band.Currency));

    private static string N(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
