using System.Globalization;

namespace CoachBot.Tests.Offers;

/// <summary>How often a property is tried: as often as a quick run allows, times PROPERTY_RUNS.</summary>
internal static class PropertyRuns
{
    public static int Of(int quick) =>
        quick * (int.TryParse(Environment.GetEnvironmentVariable("PROPERTY_RUNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0 ? times : 1);
}
