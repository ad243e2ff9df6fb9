using System.Collections.Concurrent;
using System.Reflection;
using KratomBot.Knowledge.Recognition;

namespace KratomBot.Knowledge.Tests.Recognition;

public sealed class RecognizerSharingTests
{
    [Fact]
    public async Task Recognize_OnEightThreads_GivesTheSequentialResults()
    {
        var messages = Messages().ToArray();
        var expected = messages.Select(m => Read.All(m)).ToArray();
        var found = new ConcurrentDictionary<int, string>();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, messages.Length),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken },
            (i, _) => { found[i] = Read.All(messages[i]); return ValueTask.CompletedTask; });

        Assert.Equal(1000, messages.Length);
        Assert.All(Enumerable.Range(0, messages.Length), i => Assert.Equal(expected[i], found[i]));
    }

    [Fact]
    public void Recognize_Afterwards_LibraryCachesHoldNoWordOfTheMessage()
    {
        const string marker = "3021";
        Read.Recognizer.Recognize($"using since march {marker}, since 5/6/{marker} and one hundred and {marker} grams", Read.Now);

        var held = Strings.ReachableFromStatics(a => a.GetName().Name!.StartsWith("Microsoft.Recognizers", StringComparison.Ordinal) || a == typeof(UseRecognizer).Assembly);
        Assert.DoesNotContain(held, text => text.Contains(marker, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Messages()
    {
        var random = new Random(11);
        string[] amounts = ["2-3g", "4 caps", "a tablespoon", "20gpd", "half a gram", "one hundred mg"];
        string[] often = ["4x a day", "every 4-6 hours", "daily", "twice a week", "on weekends"];
        string[] lengths = ["for a year and a half", "since March 2021", "since last Tuesday", "for 2 yrs", "since 2020"];
        for (var i = 0; i < 1000; i++)
            yield return $"I take {amounts[random.Next(amounts.Length)]} {often[random.Next(often.Length)]} {lengths[random.Next(lengths.Length)]}, number {i} of many";
    }

    /// <summary>Walks what the static fields of assemblies hold on to.</summary>
    private static class Strings
    {
        public static IEnumerable<string> ReachableFromStatics(Func<Assembly, bool> choose)
        {
            var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
            var open = new Stack<object>();
            var fields = AppDomain.CurrentDomain.GetAssemblies().Where(choose).SelectMany(a => a.GetTypes()).Where(t => !t.ContainsGenericParameters)
                .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)).Where(f => !f.IsLiteral && !f.FieldType.IsPrimitive && !f.FieldType.IsByRefLike && !f.FieldType.IsPointer);
            foreach (var field in fields) Push(field.GetValue(null));
            while (open.TryPop(out var one))
            {
                if (one is string text) { yield return text; continue; }
                if (one is Array array)
                {
                    if (!array.GetType().GetElementType()!.IsPrimitive) foreach (var element in array) Push(element);
                    continue;
                }
                for (var type = one.GetType(); type is not null && type != typeof(object); type = type.BaseType)
                {
                    foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                        if (!field.FieldType.IsPrimitive && !field.FieldType.IsPointer && !field.FieldType.IsByRefLike) Push(field.GetValue(one));
                }
            }

            void Push(object? one)
            {
                if (one is null or Type or MemberInfo or Assembly or Delegate or System.Text.RegularExpressions.Regex or Thread or WeakReference) return;
                if (seen.Count < 3_000_000 && seen.Add(one)) open.Push(one);
            }
        }
    }
}
