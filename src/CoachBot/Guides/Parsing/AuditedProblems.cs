using System.Collections;

namespace CoachBot.Guides;

/// <summary>
/// The problems of a guide in file order. What its words and figures are weighed for is weighed when somebody first asks (lint, a reload of the
/// file): a service that loads thousands of guides to serve a few does not wait for it.
/// </summary>
/// <param name="found">What the reading itself came across.</param>
internal sealed class AuditedProblems(Guide guide, FrontMatter? head, IReadOnlyList<GuideTitle> titles, IReadOnlyList<GuideProblem> found) : IReadOnlyList<GuideProblem>
{
    private readonly Lazy<IReadOnlyList<GuideProblem>> _all = new(() => All(guide, head, titles, found));

    public int Count => _all.Value.Count;

    public GuideProblem this[int index] => _all.Value[index];

    public IEnumerator<GuideProblem> GetEnumerator() => _all.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IReadOnlyList<GuideProblem> All(Guide guide, FrontMatter? head, IReadOnlyList<GuideTitle> titles, IReadOnlyList<GuideProblem> found)
    {
        List<GuideProblem> all = [.. found, .. guide.Content.Problems, .. FrontMatterCheck.Of(guide, head), .. FrontMatterKeys.Of(head, guide), .. GuideProblems.Of(guide)];
        return [.. all.Concat(GuideRemarks.Of(guide, titles, all)).OrderBy(p => p.Line)];
    }
}
