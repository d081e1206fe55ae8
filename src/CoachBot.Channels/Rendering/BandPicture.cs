using System.Globalization;
using System.Security;
using System.Text;
using CoachBot.Answers;

namespace CoachBot.Channels.Rendering;

/// <summary>The bands as a picture (SVG): the guide's range, where the offer stands, what to ask. Light or dark as the reader's system is; nothing is loaded from anywhere.</summary>
public static class BandPicture
{
    private const int Width = 360;
    private const int Height = 62;
    private const int Cells = 101;

    private const string Style = """
        text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;fill:#17211c}
        .n{font-weight:600}.m{fill:#56645c;font-size:12px}.t{fill:#e3e8e2}.r{fill:#5d9f88}.o{fill:#b45309}.a{fill:#0b6b4f}.e{stroke:#fff;stroke-width:2}
        @media(prefers-color-scheme:dark){text{fill:#e8eee9}.m{fill:#9fb0a6}.t{fill:#2c3831}.r{fill:#3d7d67}.o{fill:#f5b35c}.a{fill:#7ff0c6}.e{stroke:#18201c}}
        """;

    /// <param name="bands">At least one.</param>
    public static string Svg(IReadOnlyList<AnswerBand> bands)
    {
        ArgumentNullException.ThrowIfNull(bands);
        ArgumentOutOfRangeException.ThrowIfZero(bands.Count);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height * bands.Count}" width="{Width}" height="{Height * bands.Count}"><style>{Style}</style>""");
        for (var i = 0; i < bands.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<g transform="translate(0 {i * Height})">""");
            Draw(svg, bands[i]);
            svg.Append("</g>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>The picture in words, for those who hear it.</summary>
    public static string Words(IReadOnlyList<AnswerBand> bands) => string.Join("; ", bands.Select(b => b.Caption));

    /// <summary>As an address that holds the picture itself.</summary>
    public static string Address(IReadOnlyList<AnswerBand> bands) => $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(Svg(bands)))}";

    private static void Draw(StringBuilder svg, AnswerBand band)
    {
        var cells = BandBar.Cells(band, Cells).ToList();
        var (offer, ask) = (X(cells.IndexOf(BandCell.Offer)), cells.IndexOf(BandCell.Ask));
        var low = X(Range(cells.FindIndex(c => c == BandCell.Range), cells.IndexOf(BandCell.Offer), band.Offer.Value <= band.Low.Value, 1));
        var high = X(Range(cells.FindLastIndex(c => c == BandCell.Range), ask, band.Ask?.Value <= band.High.Value, -1));
        svg.Append(CultureInfo.InvariantCulture, $"""<text class="n" x="0" y="15">{Escaped(band.Name)}</text><text x="{Width}" y="15" text-anchor="end"><tspan class="o">●</tspan> offer {Escaped(band.Offer.Text)}""");
        svg.Append(band.Ask is { } asked ? $"""  <tspan class="a">◆</tspan> ask {Escaped(asked.Text)}</text>""" : "</text>");
        svg.Append(CultureInfo.InvariantCulture, $"""<rect class="t" x="0" y="24" width="{Width}" height="12" rx="6"/><rect class="r" x="{low:0.#}" y="24" width="{Math.Max(high - low, 4):0.#}" height="12" rx="3"/>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<text class="m" x="{low:0.#}" y="51">{Escaped(band.Low.Text)}</text><text class="m" x="{high:0.#}" y="51" text-anchor="end">{Escaped(band.High.Text)}</text>""");
        if (ask >= 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="a e" d="M{X(ask):0.#} 20l10 10-10 10-10-10z"/>""");
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<circle class="o e" cx="{offer:0.#}" cy="30" r="8"/>""");
    }

    /// <summary>The end of the range, one cell further where a mark stands on it.</summary>
    private static int Range(int end, int mark, bool outside, int step) => !outside && mark == end - step ? end - step : end;

    private static double X(int cell) => 10 + (cell * (Width - 20) / (double)(Cells - 1));

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
