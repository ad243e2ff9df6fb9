using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KratomBot.Evaluation;

/// <summary>Files with one JSON object a line.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads every line that is not empty.</summary>
    /// <exception cref="InvalidDataException">A line is not a JSON object; the message names the file and the line, and no text of it.</exception>
    public static IEnumerable<JsonObject> Read(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            yield return Parse(line) ?? throw new InvalidDataException($"{file}({number}): is not a JSON object");
        }
    }

    /// <summary>Writes one line for each line of another file, in its order, with progress on the error stream.</summary>
    public static async Task MapAsync(string from, string to, Func<JsonObject, Task<JsonObject>> map)
    {
        await using var writer = new StreamWriter(to);
        var done = 0;
        foreach (var line in Read(from))
        {
            await writer.WriteLineAsync((await map(line)).ToJsonString(Options));
            if (++done % 100 == 0)
                await Console.Error.WriteLineAsync($"{done} lines");
        }
    }

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
