using System.Reflection;
using System.Runtime.CompilerServices;
using CoachBot.Conversations;

namespace CoachBot.Tests.Architecture;

/// <summary>A record of the coach never changes: a turn makes the next one.</summary>
public sealed class ImmutabilityTests
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly IReadOnlyList<Type> Records = [.. typeof(Conversation).Assembly.GetTypes().Where(IsRecord)];

    [Fact]
    public void The_records_are_found() => Assert.Contains(typeof(Conversation), Records);

    [Fact]
    public void No_record_has_a_property_that_can_be_set_later() =>
        Assert.Empty(Records.SelectMany(t => t.GetProperties(Own).Where(p => p.SetMethod is { } set && !IsInitOnly(set)).Select(p => $"{t.Name}.{p.Name}: make it init-only.")));

    /// <summary>A private field may remember what was worked out once; nobody else can write to it.</summary>
    [Fact]
    public void No_record_shows_a_field_that_can_be_set_later() =>
        Assert.Empty(Records.SelectMany(t => t.GetFields(Own).Where(f => !f.IsInitOnly && !f.IsPrivate).Select(f => $"{t.Name}.{f.Name}: make it read-only.")));

    [Fact]
    public void No_record_shows_a_collection_that_can_be_changed() =>
        Assert.Empty(Records.Where(t => !t.IsNestedPrivate).SelectMany(t => t.GetProperties(Own).Where(p => IsChangeable(p.PropertyType)).Select(p => $"{t.Name}.{p.Name}: show it as IReadOnlyList or IReadOnlyDictionary.")));

    /// <summary>The compiler gives every record class a clone method, and every record struct a printer of its members.</summary>
    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", Own) is not null);

    private static bool IsInitOnly(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsChangeable(Type type) =>
        type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() is var g
            && (g == typeof(List<>) || g == typeof(Dictionary<,>) || g == typeof(HashSet<>) || g == typeof(IList<>) || g == typeof(IDictionary<,>)));
}
