#nullable enable

using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>
/// The stored form of an activity that a bot will send: a text that expects an answer is that text, a plain message an object of three members at most,
/// anything else the activity's own JSON without its address, under <c>activity</c>.
/// </summary>
internal sealed class ActivityConverter : System.Text.Json.Serialization.JsonConverter<Activity>
{
    public override Activity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, Activity value, JsonSerializerOptions options) => Write(writer, value);

    public static void Write(Utf8JsonWriter writer, Activity activity)
    {
        var isPlain = ActivityCopy.IsPlain(activity);
        if (isPlain && activity is { Text: not null, Speak: null, InputHint: InputHints.ExpectingInput })
        {
            writer.WriteStringValue(activity.Text);
            return;
        }

        writer.WriteStartObject();
        if (isPlain)
        {
            WriteIfAny(writer, "text"u8, activity.Text);
            WriteIfAny(writer, "speak"u8, activity.Speak);
            WriteIfAny(writer, "inputHint"u8, activity.InputHint);
        }
        else
        {
            writer.WritePropertyName("activity"u8);
            writer.WriteRawValue(JsonConvert.SerializeObject(ActivityCopy.OfContent(activity), NewtonsoftConverterFactory.Settings));
        }

        writer.WriteEndObject();
    }

    public static Activity? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        var activity = new Activity { Type = ActivityTypes.Message };
        if (reader.TokenType == JsonTokenType.String)
        {
            activity.Text = reader.GetString();
            activity.InputHint = InputHints.ExpectingInput;
            return activity;
        }

        ValueReader.Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "text": activity.Text = reader.GetString(); break;
                case "speak": activity.Speak = reader.GetString(); break;
                case "inputHint": activity.InputHint = reader.GetString(); break;
                case "activity": activity = ReadRich(ref reader) ?? activity; break;
                default: reader.Skip(); break;
            }
        }

        return activity;
    }

    private static Activity? ReadRich(ref Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return JsonConvert.DeserializeObject<Activity>(document.RootElement.GetRawText(), NewtonsoftConverterFactory.Settings);
    }

    private static void WriteIfAny(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }
}
