using System.Text.Json;

namespace Rostrum.Drafts.Operations;

/// <summary>Every operation that can be asked for from outside. A new one needs its entry, and a line here.</summary>
public static class OperationCatalogue
{
    public static IReadOnlyList<OperationEntry> All { get; } =
    [
        AddPictures.Entry,
        AddSound.Entry,
        AddSubtitles.Entry,
        AddText.Entry,
        ArrangePictures.Entry,
        ChangeMusic.Entry,
        ChangeText.Entry,
        CutOnBeat.Entry,
        DuckSound.Entry,
        DuplicatePictures.Entry,
        FadeSound.Entry,
        ForgetSubject.Entry,
        FreezeFrame.Entry,
        HoldStill.Entry,
        JoinFilms.Entry,
        LoopSound.Entry,
        MovePictures.Entry,
        MoveSound.Entry,
        MuteClip.Entry,
        MuteMusic.Entry,
        MuteSound.Entry,
        NewFilm.Entry,
        OpenFilm.Entry,
        OrderPictures.Entry,
        RemoveEffects.Entry,
        RemoveLooks.Entry,
        RemoveFilm.Entry,
        RemoveMusic.Entry,
        RemovePictures.Entry,
        RemoveSound.Entry,
        RemoveText.Entry,
        RemoveTransitions.Entry,
        RenameFilm.Entry,
        ReplaceByOther.Entry,
        ReplacePicture.Entry,
        ReverseClip.Entry,
        ScaleEffect.Entry,
        ScaleLook.Entry,
        ScaleMotion.Entry,
        ScaleVolume.Entry,
        SeparateFilms.Entry,
        SetAside.Entry,
        SetBackground.Entry,
        SetCanvas.Entry,
        SetClipVolume.Entry,
        SetDuration.Entry,
        SetEffect.Entry,
        SetFades.Entry,
        SetFilmDuration.Entry,
        SetFilmFade.Entry,
        SetFit.Entry,
        SetFrameRate.Entry,
        SetGain.Entry,
        SetLook.Entry,
        SetMotion.Entry,
        SetMusic.Entry,
        SetResolution.Entry,
        SetSafeArea.Entry,
        SetShutterAngle.Entry,
        SetSpeed.Entry,
        SetSubject.Entry,
        SetTransitions.Entry,
        SetVolume.Entry,
        SplitPicture.Entry,
        StyleText.Entry,
        SwapPictures.Entry,
        TrimClip.Entry,
        TrimSound.Entry,
    ];

    public static OperationEntry? Find(string? name) => All.FirstOrDefault(entry => entry.Name == name);

    /// <summary>Reads an operation by its name; what is wrong is said in a sentence.</summary>
    public static OperationReading Read(string name, JsonElement arguments) =>
        Find(name)?.Read(arguments)
        ?? new OperationReading.Wrong(
            $"There is no operation \"{name}\"; there is {string.Join(", ", All.Select(entry => entry.Name))}."
        );
}
