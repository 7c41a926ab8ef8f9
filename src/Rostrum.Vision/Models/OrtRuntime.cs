using System.Runtime.InteropServices;
using System.Text;

namespace Rostrum.Vision.Models;

/// <summary>
/// ONNX Runtime's C interface: a table of functions whose places never change, later ones only being added. What it
/// makes is left to the end of the process, which looks at one picture.
/// </summary>
internal sealed unsafe class OrtRuntime
{
    /// <summary>The version of the table that is asked for: 1.14 of the runtime, or any later one.</summary>
    private const uint Version = 14;

    private const int GetErrorMessage = 2;
    private const int CreateEnv = 3;
    private const int CreateSession = 7;
    private const int RunSession = 9;
    private const int CreateSessionOptions = 10;
    private const int CreateTensorWithData = 49;
    private const int GetTensorData = 51;
    private const int GetDimensionsCount = 61;
    private const int GetDimensions = 62;
    private const int GetElementCount = 64;
    private const int GetTensorShape = 65;
    private const int CreateCpuMemoryInfo = 69;

    private const int Errors = 3;
    private const int ArenaAllocator = 1;
    private const int DefaultMemory = 0;
    private const int Float = 1;
    private const long MostValues = 1 << 24;

    private readonly void** functions;
    private readonly void* session;

    /// <exception cref="ModelRefusedException">The library is not ONNX Runtime, or too old, or cannot open the model.</exception>
    public OrtRuntime(string library, string model)
    {
        if (
            !NativeLibrary.TryLoad(library, out var handle)
            || !NativeLibrary.TryGetExport(handle, "OrtGetApiBase", out var entry)
        )
            throw new ModelRefusedException(
                $"{library} is not ONNX Runtime for this machine: give the path of its libonnxruntime.so."
            );
        var entries = ((delegate* unmanaged[Cdecl]<void**>)entry)();
        functions = (void**)((delegate* unmanaged[Cdecl]<uint, void*>)entries[0])(Version);
        if (functions is null)
            throw new ModelRefusedException($"{library} is older than ONNX Runtime 1.14: take a later one.");
        session = Open(model);
    }

    /// <summary>Gives the network its numbers and takes what it makes of them.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="outputs">Names of the outputs that are wanted; nothing else is worked out for its own sake.</param>
    public IReadOnlyList<(float[] Values, IReadOnlyList<long> Shape)> Run(
        string input,
        long[] shape,
        float[] values,
        IReadOnlyList<string> outputs
    )
    {
        void* memory;
        Check(
            ((delegate* unmanaged[Cdecl]<int, int, void**, void*>)functions[CreateCpuMemoryInfo])(
                ArenaAllocator,
                DefaultMemory,
                &memory
            )
        );
        var inputName = (byte*)Marshal.StringToCoTaskMemUTF8(input);
        var outputNames = new nint[outputs.Count];
        for (var i = 0; i < outputs.Count; i++)
            outputNames[i] = Marshal.StringToCoTaskMemUTF8(outputs[i]);
        var made = new nint[outputs.Count];
        fixed (float* data = values)
        fixed (long* lengths = shape)
        fixed (nint* names = outputNames)
        fixed (nint* tensors = made)
        {
            void* given;
            Check(
                (
                    (delegate* unmanaged[Cdecl]<void*, void*, nuint, long*, nuint, int, void**, void*>)
                        functions[CreateTensorWithData]
                )(
                    memory,
                    data,
                    (nuint)values.Length * sizeof(float),
                    lengths,
                    (nuint)shape.Length,
                    Float,
                    &given
                )
            );
            Check(
                (
                    (delegate* unmanaged[Cdecl]<
                        void*,
                        void*,
                        byte**,
                        void**,
                        nuint,
                        byte**,
                        nuint,
                        void**,
                        void*>)
                        functions[RunSession]
                )(session, null, &inputName, &given, 1, (byte**)names, (nuint)outputs.Count, (void**)tensors)
            );
        }
        return [.. made.Select(tensor => Taken((void*)tensor))];
    }

    private void* Open(string model)
    {
        void* environment,
            options,
            opened;
        fixed (byte* name = Terminated("rostrum"))
        fixed (byte* path = Terminated(model))
        {
            Check(
                ((delegate* unmanaged[Cdecl]<int, byte*, void**, void*>)functions[CreateEnv])(
                    Errors,
                    name,
                    &environment
                )
            );
            Check(((delegate* unmanaged[Cdecl]<void**, void*>)functions[CreateSessionOptions])(&options));
            Check(
                ((delegate* unmanaged[Cdecl]<void*, byte*, void*, void**, void*>)functions[CreateSession])(
                    environment,
                    path,
                    options,
                    &opened
                )
            );
        }
        return opened;
    }

    private (float[] Values, IReadOnlyList<long> Shape) Taken(void* tensor)
    {
        void* form,
            data;
        nuint dimensions,
            count;
        Check(((delegate* unmanaged[Cdecl]<void*, void**, void*>)functions[GetTensorShape])(tensor, &form));
        Check(
            ((delegate* unmanaged[Cdecl]<void*, nuint*, void*>)functions[GetDimensionsCount])(
                form,
                &dimensions
            )
        );
        Check(((delegate* unmanaged[Cdecl]<void*, nuint*, void*>)functions[GetElementCount])(form, &count));
        if (dimensions > 8 || count is 0 or > (nuint)MostValues)
            throw new ModelRefusedException("The model gave no map, or far too large a one.");
        var shape = new long[dimensions];
        fixed (long* lengths = shape)
            Check(
                ((delegate* unmanaged[Cdecl]<void*, long*, nuint, void*>)functions[GetDimensions])(
                    form,
                    lengths,
                    dimensions
                )
            );
        Check(((delegate* unmanaged[Cdecl]<void*, void**, void*>)functions[GetTensorData])(tensor, &data));
        return (new ReadOnlySpan<float>(data, (int)count).ToArray(), shape);
    }

    private void Check(void* status)
    {
        if (status is null)
            return;
        var words = ((delegate* unmanaged[Cdecl]<void*, byte*>)functions[GetErrorMessage])(status);
        throw new ModelRefusedException(
            $"The model cannot be run: {Marshal.PtrToStringUTF8((nint)words)?.ReplaceLineEndings(" ")}"
        );
    }

    private static byte[] Terminated(string text) => Encoding.UTF8.GetBytes(text + '\0');
}
