using CoachBot.Answers;
using CoachBot.Language.Guarding;
using CoachBot.Wording;

namespace CoachBot.Language.Rephrasing;

/// <summary>
/// Shows an answer while a model words it: first what stands before the first line to be worded, then sentence by sentence what has passed, each
/// line in its place. With the first fault it stops; the answer that is saved takes the place of what was shown.
/// </summary>
internal sealed class GuardedDraft
{
    private readonly IReadOnlyList<WordableLine> _lines;
    private readonly RewriteGuard _guard;
    private readonly Tongue _tongue;
    private readonly IDraft _draft;
    private Answer _worded;
    private GuardedLine _line;
    private int _done;
    private int _read;
    private bool _isOver;

    /// <param name="lines">At least one.</param>
    public GuardedDraft(Answer answer, IReadOnlyList<WordableLine> lines, RewriteGuard guard, Tongue tongue, IDraft draft)
    {
        (_worded, _lines, _guard, _tongue, _draft) = (answer, lines, guard, tongue, draft);
        _line = new GuardedLine(guard, lines[0].Marked, tongue);
        Show();
    }

    /// <param name="reply">All of the reply so far. One that is shorter than before is another try: what was shown stays, and nothing more is.</param>
    public void Hear(string reply)
    {
        _isOver |= reply.Length < _read;
        while (!_isOver && reply.IndexOf('\n', _read) is >= 0 and var end)
        {
            Finish(reply[_read..end]);
            _read = end + 1;
        }

        if (!_isOver && _done < _lines.Count && NumberedLines.Text(reply[_read..], _done + 1) is { } begun && _line.Hear(begun))
        {
            Show();
        }

        _isOver |= _line.Fault is not null;
    }

    private void Finish(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        if (_done == _lines.Count || NumberedLines.Text(line, _done + 1) is not { } words || !_line.End(words))
        {
            _isOver = true;
            return;
        }

        _worded = Rephraser.With(_worded, _lines[_done], _line.Shown);
        if (++_done < _lines.Count)
        {
            _line = new GuardedLine(_guard, _lines[_done].Marked, _tongue);
        }

        Show();
    }

    /// <summary>The answer up to where the wording stands.</summary>
    private void Show()
    {
        if (_done == _lines.Count)
        {
            _draft.Show(_worded.Text);
            return;
        }

        var next = _lines[_done];
        var section = _worded.Sections[next.Section];
        var before = section.Text[..Math.Max(0, section.Text.IndexOf(next.Text, StringComparison.Ordinal))];
        var begun = _line.Shown.Length == 0 ? before.TrimEnd('>', ' ', '\n') : before + _line.Shown;
        _draft.Show((_worded with { Sections = [.. _worded.Sections.Take(next.Section), section with { Text = begun }] }).Text.TrimEnd());
    }
}
