using System.Runtime.InteropServices;

namespace Rostrum.Media.Decoding;

/// <summary>
/// The part of libvips that reading stills needs, bound by hand. Operations are built by name from text arguments,
/// so that no C function with a variable number of arguments is called. Used in the decoding process only.
/// </summary>
internal static unsafe partial class Vips
{
    private const string Library = "libvips.so.42";
    private const string GObject = "libgobject-2.0.so.0";
    private const string GLib = "libglib-2.0.so.0";

    public static void Start()
    {
        if (vips_init("rostrum") != 0)
            throw new VipsException();
        // Every still is read once; keeping it would only fill the memory.
        vips_cache_set_max(0);
    }

    /// <summary>The loader that recognises a file by its content, such as <c>VipsForeignLoadJpegFile</c>; null for none.</summary>
    /// <remarks>Here libvips takes brackets at the end of a name for options; an empty pair keeps them in the name.</remarks>
    public static string? FindLoader(string path) =>
        Marshal.PtrToStringUTF8(vips_foreign_find_load(path.EndsWith(']') ? path + "[]" : path));

    /// <summary>Runs an operation. Each argument is an image or the text of a value.</summary>
    /// <returns>The operation's image named <c>out</c>, owned by the caller.</returns>
    public static VipsImage Run(
        string operation,
        params ReadOnlySpan<(string Name, object Value)> arguments
    ) => Run(operation, out _, [], arguments);

    /// <summary>Runs an operation and reads some of its whole-number outputs too.</summary>
    public static VipsImage Run(
        string operation,
        out int[] numbers,
        string[] outputs,
        params ReadOnlySpan<(string Name, object Value)> arguments
    )
    {
        var made = vips_operation_new(operation);
        if (made == 0)
            throw new VipsException();
        foreach (var (name, value) in arguments)
            SetArgument(made, name, value);
        var built = vips_cache_operation_build(made);
        if (built == 0)
        {
            vips_object_unref_outputs(made);
            g_object_unref(made);
            throw new VipsException();
        }
        g_object_unref(made);
        var image = new VipsImage((nint)ReadObject(built, "out"));
        numbers = [.. outputs.Select(name => ReadInt(built, name))];
        vips_object_unref_outputs(built);
        g_object_unref(built);
        return image;
    }

    public static bool Has(VipsImage image, string field) => vips_image_get_typeof(image.Handle, field) != 0;

    public static ReadOnlySpan<byte> Blob(VipsImage image, string field) =>
        vips_image_get_blob(image.Handle, field, out var data, out var length) == 0
            ? new ReadOnlySpan<byte>(data, checked((int)length))
            : [];

    /// <summary>Whole numbers that a file says of each of its pages; none where it does not.</summary>
    public static int[] Numbers(VipsImage image, string field) =>
        Has(image, field)
        && vips_image_get_array_int(image.Handle, field, out var numbers, out var count) == 0
            ? new ReadOnlySpan<int>(numbers, count).ToArray()
            : [];

    public static string LastError()
    {
        var text = Marshal.PtrToStringUTF8(vips_error_buffer()) ?? "";
        vips_error_clear();
        return text.Trim().Replace('\n', ' ');
    }

    private static void SetArgument(nint operation, string name, object value)
    {
        if (value is VipsImage image)
        {
            var holder = default(GValue);
            g_value_init(&holder, vips_image_get_type());
            g_value_set_object(&holder, image.Handle);
            g_object_set_property(operation, name, &holder);
            g_value_unset(&holder);
        }
        else if (vips_object_set_argument_from_string(operation, name, (string)value) != 0)
        {
            throw new VipsException();
        }
    }

    private static void* ReadObject(nint operation, string name)
    {
        var holder = default(GValue);
        g_value_init(&holder, vips_image_get_type());
        g_object_get_property(operation, name, &holder);
        var image = g_value_dup_object(&holder);
        g_value_unset(&holder);
        return image;
    }

    private static int ReadInt(nint operation, string name)
    {
        const nuint intType = 6 << 2; // G_TYPE_INT
        var holder = default(GValue);
        g_value_init(&holder, intType);
        g_object_get_property(operation, name, &holder);
        var number = g_value_get_int(&holder);
        g_value_unset(&holder);
        return number;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct GValue
    {
        public nuint Type;
        public ulong First;
        public ulong Second;
    }

    [LibraryImport(Library)]
    private static partial void vips_cache_set_max(int operations);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int vips_init(string program);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint vips_foreign_find_load(string path);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint vips_operation_new(string name);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int vips_object_set_argument_from_string(
        nint operation,
        string name,
        string value
    );

    [LibraryImport(Library)]
    private static partial nint vips_cache_operation_build(nint operation);

    [LibraryImport(Library)]
    private static partial void vips_object_unref_outputs(nint operation);

    [LibraryImport(Library)]
    private static partial nuint vips_image_get_type();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nuint vips_image_get_typeof(nint image, string field);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int vips_image_get_blob(
        nint image,
        string field,
        out void* data,
        out nuint length
    );

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int vips_image_get_array_int(
        nint image,
        string field,
        out int* numbers,
        out int count
    );

    [LibraryImport(Library)]
    internal static partial int vips_image_get_n_pages(nint image);

    [LibraryImport(Library)]
    internal static partial int vips_image_get_page_height(nint image);

    [LibraryImport(Library)]
    internal static partial int vips_image_get_width(nint image);

    [LibraryImport(Library)]
    internal static partial int vips_image_get_height(nint image);

    [LibraryImport(Library)]
    internal static partial int vips_image_get_bands(nint image);

    [LibraryImport(Library)]
    internal static partial int vips_image_get_format(nint image);

    [LibraryImport(Library)]
    internal static partial int vips_image_get_interpretation(nint image);

    [LibraryImport(Library)]
    internal static partial int vips_image_get_orientation(nint image);

    [LibraryImport(Library)]
    internal static partial nint vips_image_new_from_memory_copy(
        void* data,
        nuint size,
        int width,
        int height,
        int bands,
        int format
    );

    [LibraryImport(Library)]
    internal static partial void* vips_image_write_to_memory(nint image, out nuint size);

    [LibraryImport(Library)]
    internal static partial nint vips_region_new(nint image);

    [LibraryImport(Library)]
    internal static partial void* vips_region_fetch(
        nint region,
        int left,
        int top,
        int width,
        int height,
        out nuint length
    );

    [LibraryImport(Library)]
    private static partial nint vips_error_buffer();

    [LibraryImport(Library)]
    private static partial void vips_error_clear();

    [LibraryImport(GObject)]
    private static partial void g_value_init(GValue* value, nuint type);

    [LibraryImport(GObject)]
    private static partial void g_value_unset(GValue* value);

    [LibraryImport(GObject)]
    private static partial void g_value_set_object(GValue* value, nint instance);

    [LibraryImport(GObject)]
    private static partial void* g_value_dup_object(GValue* value);

    [LibraryImport(GObject)]
    private static partial int g_value_get_int(GValue* value);

    [LibraryImport(GObject, StringMarshalling = StringMarshalling.Utf8)]
    private static partial void g_object_set_property(nint instance, string name, GValue* value);

    [LibraryImport(GObject, StringMarshalling = StringMarshalling.Utf8)]
    private static partial void g_object_get_property(nint instance, string name, GValue* value);

    [LibraryImport(GObject)]
    internal static partial void g_object_unref(nint instance);

    [LibraryImport(GLib)]
    internal static partial void g_free(void* memory);
}

/// <summary>libvips said no; the message is its own.</summary>
internal sealed class VipsException(string message) : Exception(message)
{
    public VipsException()
        : this(Vips.LastError()) { }
}

/// <summary>A libvips image, owned.</summary>
internal sealed class VipsImage(nint handle) : IDisposable
{
    public nint Handle { get; private set; } = handle;

    public int Width => Vips.vips_image_get_width(Handle);
    public int Height => Vips.vips_image_get_height(Handle);
    public int Bands => Vips.vips_image_get_bands(Handle);

    /// <summary>Pictures that the file holds.</summary>
    public int Pages => Vips.vips_image_get_n_pages(Handle);

    /// <summary>Rows of each of them.</summary>
    public int PageHeight => Vips.vips_image_get_page_height(Handle);

    /// <summary>1 is upright; see EXIF 2.3, tag 0x0112.</summary>
    public int Orientation => Vips.vips_image_get_orientation(Handle);

    public VipsFormat Format => (VipsFormat)Vips.vips_image_get_format(Handle);

    public VipsInterpretation Interpretation =>
        (VipsInterpretation)Vips.vips_image_get_interpretation(Handle);

    public void Dispose()
    {
        if (Handle != 0)
            Vips.g_object_unref(Handle);
        Handle = 0;
    }
}

/// <summary>libvips' sample formats that stills come in.</summary>
internal enum VipsFormat
{
    Byte = 0,
    UShort = 2,
}

/// <summary>libvips' colour spaces that stills come in.</summary>
internal enum VipsInterpretation
{
    Grey = 1,
    Cmyk = 15,
    Rgb = 17,
    Srgb = 22,
    Rgb16 = 25,
    Grey16 = 26,
}
