namespace Rostrum.Server.Tests.Protocol;

/// <summary>A picture that is the same wherever the tests run: 64x48 pixels, in twelve fields.</summary>
internal static class Teapot
{
    public static byte[] Png { get; } =
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwCAIAAAAuKetIAAAAWklEQVR42u3PMRHAMAwEMEM0nI6BYoiG"
                + "UAyfrLoTAVXViXRoQhsqAQEBAQEBAQEBAYH7wHciHZrQhgQEBAQEBAQEBAQEHgJ7Ih2a0IYEBAQEBAQE"
                + "BAQEBK4DP1sgQQAQv/tqAAAAAElFTkSuQmCC"
        );
}
