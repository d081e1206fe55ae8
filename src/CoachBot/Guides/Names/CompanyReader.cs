using System.Collections.Frozen;

namespace CoachBot.Guides;

/// <summary>Finds companies among the words of a message.</summary>
internal sealed class CompanyReader(CompanyNames names)
{
    private const int MostWords = 3;
    private const int LongWord = 8;

    /// <summary>Words that stand where a company could and are none.</summary>
    private static readonly FrozenSet<string> NoNames =
        ("the a an my your our their his her this that these those them him it me us you we they another other others some any both two three big one same somewhere someone anyone elsewhere competitor competitors startup startups company companies recruiter recruiters friend friends " +
         "here there which what who home work least most all once base equity bonus total salary comp pay offer offers offered role job level least monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
         "today tomorrow tonight noon now asap signing sign rsu rsus options stock stocks market faang maang bigtech hr ceo cto vp eod eow pm am est pst cet gmt utc usd eur gbp hi hello hey thanks ok yes no if and or but so for to of in on at by is was are did do does i im id ive").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Companies by name or alias.</summary>
    /// <param name="used">Words already spoken for; the names' words are added.</param>
    public List<CompanyMention> ReadKnown(string text, List<NameToken> tokens, bool[] used)
    {
        var mentions = new List<CompanyMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Known(text, tokens, i, out var length) is { } known)
            {
                Use(mentions, known, used, ref i, length);
            }
        }

        return mentions;
    }

    /// <summary>Among the words left over: close spellings and names nobody listed.</summary>
    public List<CompanyMention> ReadGuessed(string text, List<NameToken> tokens, bool[] used)
    {
        var mentions = new List<CompanyMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!used[i] && (Near(text, tokens, i, used, out var length) ?? Unknown(text, tokens, i, used, out length)) is { } guessed)
            {
                Use(mentions, guessed, used, ref i, length);
            }
        }

        return mentions;
    }

    private CompanyMention? Known(string text, List<NameToken> tokens, int start, out int length)
    {
        var name = names.Index.Longest(tokens, start, out length);
        if (name is null && (length = JoinedLength(tokens, start, out name)) == 0)
        {
            return null;
        }

        return IsMeant(name!, tokens, start, length) ? Mention(text, tokens, start, length, name!, name!.Match) : null;
    }

    private int JoinedLength(List<NameToken> tokens, int start, out CompanyName? name)
    {
        name = names.Joined(tokens[start].Text);
        if (name is not null)
        {
            return 1;
        }

        name = start + 1 < tokens.Count && tokens[start].Text.Length > 2 ? names.Joined(tokens[start].Text + tokens[start + 1].Text) : null;
        return name is { Word: WordKind.Name } && name.Spelling.Length > 5 ? 2 : 0;
    }

    private static bool IsMeant(CompanyName name, List<NameToken> tokens, int start, int length)
    {
        if (name.Word == WordKind.Name)
        {
            return true;
        }

        var around = SlotCues.Around(tokens, start, length, name.Word == WordKind.Describing);
        if (name.Word == WordKind.Soft)
        {
            return around != SlotStrength.None || tokens.Count <= 3 || (start + length < tokens.Count && tokens[start + length].IsNumber) || (start == 0 && tokens[0].Capital);
        }

        var word = NoNames.Contains(tokens[start].Text);
        return around == SlotStrength.Strong ? !word || tokens[start].Capital : SlotCues.HasPreposition(tokens, start) && tokens[start].Capital && !word;
    }

    /// <summary>Close spelling in a place where a company stands, or a long word that nothing else resembles.</summary>
    private CompanyMention? Near(string text, List<NameToken> tokens, int start, bool[] taken, out int length)
    {
        for (length = 1; length <= MostWords && start + length <= tokens.Count && !taken[start + length - 1]; length++)
        {
            var around = SlotCues.Around(tokens, start, length);
            if (length > 1 && around == SlotStrength.None && start > 0)
            {
                continue;
            }

            var word = length == 1 ? tokens[start].Text : string.Concat(tokens.Skip(start).Take(length).Select(t => t.Text));
            if (tokens[start].IsNumber)
            {
                break;
            }

            var placed = around != SlotStrength.None || start == 0;
            if ((length == 1 && NoNames.Contains(word)) || !(placed || word.Length >= LongWord) || names.Joined(word) is not null)
            {
                continue;
            }

            var found = names.Near(word, placed).Where(n => n.Slugs.Count > 0 && (n.Word == WordKind.Name || around == SlotStrength.Strong)).ToList();
            if (found.Count > 0)
            {
                var slugs = found.SelectMany(n => n.Slugs).Distinct().ToList();
                return Mention(text, tokens, start, length, found[0] with { Slugs = slugs }, NameMatch.Near);
            }
        }

        length = 0;
        return null;
    }

    /// <summary>A name nobody listed: after "offer from", or with a capital after "at", "join" and the like.</summary>
    private static CompanyMention? Unknown(string text, List<NameToken> tokens, int start, bool[] taken, out int length)
    {
        length = 0;
        var first = tokens[start];
        var before = SlotCues.Before(tokens, start);
        if (before == SlotStrength.None || first.IsNumber || first.Text.Length < 2 || NoNames.Contains(first.Text))
        {
            return null;
        }

        if (tokens[start - 1].Text is "with" or "w" && !(start > 1 && tokens[start - 2].Text.StartsWith("offer", StringComparison.Ordinal)))
        {
            // "call with Sarah": as often a person.
            return null;
        }

        var spoken = before == SlotStrength.Strong && tokens[start - 1].Text is "from" && first.Text.Length > 3;
        if (!(first.Capital && (before == SlotStrength.Strong || tokens[start - 1].Text == "at")) && !spoken)
        {
            return null;
        }

        length = 1;
        while (first.Capital && length < MostWords && start + length < tokens.Count && !taken[start + length] && tokens[start + length].Capital && text[tokens[start + length].Start - 1] == ' ' && tokens[start + length].Start - tokens[start + length - 1].End == 1 && !NoNames.Contains(tokens[start + length].Text))
        {
            length++;
        }

        var raw = text[first.Start..tokens[start + length - 1].End];
        return new CompanyMention(raw, null, raw, NameMatch.None, first.Start, []);
    }

    private static CompanyMention Mention(string text, List<NameToken> tokens, int start, int length, CompanyName name, NameMatch match) =>
        new(text[tokens[start].Start..tokens[start + length - 1].End], name.Slugs.Count > 0 ? name.Slugs[0] : null, name.Spelling, match, tokens[start].Start, [.. name.Slugs.Skip(1)]);

    private static void Use(List<CompanyMention> mentions, CompanyMention mention, bool[] used, ref int at, int length)
    {
        mentions.Add(mention);
        used.AsSpan(at, length).Fill(true);
        at += length - 1;
    }
}
