using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rostrum.Drafts.Json;

/// <summary>Whole numbers, read also from <c>3000.0</c> and <c>"3000"</c>, which some clients send.</summary>
internal sealed class MillisecondsConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var whole))
            return whole;
        var value = RealNumberConverter.Number(ref reader);
        return Math.Abs(value) <= 1L << 53
            ? (long)Math.Round(value, MidpointRounding.AwayFromZero)
            : throw new JsonException("The number is too large.");
    }

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}

/// <summary>Counts and sizes, read as liberally as milliseconds.</summary>
internal sealed class CountConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = Math.Round(RealNumberConverter.Number(ref reader), MidpointRounding.AwayFromZero);
        return value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw new JsonException("The number is too large.");
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);
}

/// <summary>Real numbers, in quotes or not. Always finite: others could not be written again.</summary>
internal sealed class RealNumberConverter : JsonConverter<double>
{
    public override double Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => Number(ref reader);

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);

    internal static double Number(ref Utf8JsonReader reader)
    {
        var value = reader.TokenType switch
        {
            JsonTokenType.Number => reader.GetDouble(),
            JsonTokenType.String
                when double.TryParse(
                    reader.GetString(),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var read
                ) => read,
            _ => throw new JsonException("A number is wanted here."),
        };
        return double.IsFinite(value) ? value : throw new JsonException("The number is too large.");
    }
}

/// <summary>An easing: one of its names, or a curve as <c>[x1, y1, x2, y2]</c>.</summary>
internal sealed class EasingConverter : JsonConverter<Easing>
{
    public override Easing Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        var root = value.RootElement;
        if (root.ValueKind == JsonValueKind.String && Easing.TryFromName(root.GetString(), out var named))
            return named;
        if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() == 4)
        {
            var numbers = root.EnumerateArray().Select(Number).ToArray();
            if (Easing.FromBezier(numbers[0], numbers[1], numbers[2], numbers[3]) is { } curve)
                return curve;
        }
        throw new JsonException("An easing is linear, in, out, inOut or [x1, y1, x2, y2] with x in 0–1.");
    }

    public override void Write(Utf8JsonWriter writer, Easing value, JsonSerializerOptions options)
    {
        if (value.Name is { } name)
        {
            writer.WriteStringValue(name);
            return;
        }
        writer.WriteStartArray();
        foreach (var number in (ReadOnlySpan<double>)[value.X1, value.Y1, value.X2, value.Y2])
            writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }

    private static double Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number ? element.GetDouble() : double.NaN;
}
