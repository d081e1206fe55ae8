namespace CoachBot.Language.Tests;

/// <summary>Numbers that look drawn and are the same in every run.</summary>
internal sealed class Dice(uint seed)
{
    private uint _state = seed;

    public int Next(int sides)
    {
        _state = (_state * 1664525) + 1013904223;
        return (int)((_state >> 8) % (uint)sides);
    }
}
