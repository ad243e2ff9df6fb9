using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq;
using KratomBot.Testing;

namespace KratomBot.Benchmarks.Faq;

/// <summary>
/// <c>questions</c>: how long the FAQ thinks about each question of the open corpus once it is warm. Promised: 200 µs at the median. A
/// question of two parts is ranked as a whole and by parts, so the mean of one chosen question tells little.
/// </summary>
internal static class QuestionsCommand
{
    /// <summary>So many rounds until the runtime has compiled all of it for good.</summary>
    private const int WarmUp = 12;
    private const int Measured = 3;

    public static int Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Count > 0)
        {
            Console.WriteLine("questions takes no options");
            return 2;
        }

        var faq = FaqEngine.Load(ContentBundle.BesideProgram());
        var questions = File.ReadLines(Path.Combine(Repository.Root, "tests", "Evaluation", "corpora", "faq.open.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!)
            .ToList();
        var times = new List<double>();
        for (var round = 0; round < WarmUp + Measured; round++)
        {
            foreach (var question in questions)
            {
                var start = Stopwatch.GetTimestamp();
                faq.Ask(question);
                if (round >= WarmUp)
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{questions.Count} questions, {Measured} times: median {At(0.5):F0} µs, 95th percentile {At(0.95):F0} µs"));
        return 0;

        double At(double part) => times[(int)(part * (times.Count - 1))];
    }
}
