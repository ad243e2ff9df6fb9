#nullable enable

using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>The stored form of what a prompt asks: only the members that are set, and a choice that is only a value as that text.</summary>
internal static class PromptOptionsFormat
{
    private static readonly string[] Names = ["prompt", "retry", "choices", "style", "language", "validations"];

    public static void Write(Utf8JsonWriter writer, PromptOptions options)
    {
        writer.WriteStartObject();
        if (options.Prompt is not null)
        {
            writer.WritePropertyName("prompt"u8);
            ActivityConverter.Write(writer, options.Prompt);
        }

        if (options.RetryPrompt is not null)
        {
            writer.WritePropertyName("retry"u8);
            ActivityConverter.Write(writer, options.RetryPrompt);
        }

        if (options.Choices is not null)
            WriteChoices(writer, options.Choices);
        if (options.Style is { } style)
            writer.WriteNumber("style"u8, (int)style);
        if (options.RecognizeLanguage is not null)
            writer.WriteString("language"u8, options.RecognizeLanguage);
        if (options.Validations is not null)
        {
            writer.WritePropertyName("validations"u8);
            ValueWriter.Write(writer, options.Validations);
        }

        writer.WriteEndObject();
    }

    public static PromptOptions Read(ref Utf8JsonReader reader, ref bool isDamaged)
    {
        ValueReader.Expect(ref reader, JsonTokenType.StartObject);
        var options = new PromptOptions();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = NameOf(ref reader);
            reader.Read();
            switch (name)
            {
                case "prompt": options.Prompt = ActivityConverter.Read(ref reader); break;
                case "retry": options.RetryPrompt = ActivityConverter.Read(ref reader); break;
                case "choices": options.Choices = ReadChoices(ref reader); break;
                case "style": options.Style = (ListStyle)reader.GetInt32(); break;
                case "language": options.RecognizeLanguage = reader.GetString(); break;
                case "validations": options.Validations = ValueReader.Read(ref reader, ref isDamaged); break;
                default: reader.Skip(); break;
            }
        }

        return options;
    }

    private static string? NameOf(ref Utf8JsonReader reader)
    {
        foreach (var name in Names)
        {
            if (reader.ValueTextEquals(name))
                return name;
        }

        return null;
    }

    private static void WriteChoices(Utf8JsonWriter writer, IList<Choice> choices)
    {
        writer.WriteStartArray("choices"u8);
        foreach (var choice in choices)
        {
            if (choice is { Action: null, Synonyms: null, Value: not null })
                writer.WriteStringValue(choice.Value);
            else
                JsonSerializer.Serialize(writer, choice, StateJson.Options);
        }

        writer.WriteEndArray();
    }

    private static List<Choice> ReadChoices(ref Utf8JsonReader reader)
    {
        ValueReader.Expect(ref reader, JsonTokenType.StartArray);
        List<Choice> choices = [];
        for (reader.Read(); reader.TokenType != JsonTokenType.EndArray; reader.Read())
        {
            var choice = reader.TokenType == JsonTokenType.String
                ? new Choice(reader.GetString())
                : JsonSerializer.Deserialize<Choice>(ref reader, StateJson.Options);
            if (choice is not null)
                choices.Add(choice);
        }

        return choices;
    }
}
