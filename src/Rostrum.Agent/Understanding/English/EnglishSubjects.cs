namespace Rostrum.Agent.Understanding.English;

/// <summary>What pictures show, by the words that people and the names of files use for the same thing.</summary>
internal static class EnglishSubjects
{
    /// <summary>Groups of words, each of which may stand for another of its group.</summary>
    private const string Groups =
        "int interior interiors inside indoor indoors; ext exterior exteriors outside outdoor outdoors; "
        + "dog puppy pup doggo hound; cat kitty kitten; horse pony; baby newborn infant toddler; "
        + "kid kids child children boys girls; boy son lad; girl daughter; man guy husband groom gentleman; "
        + "woman lady wife bride; grandma granny nana grandmother; grandpa granddad grandfather; mum mom mother; dad father; "
        + "couple bride groom pair newlyweds; team staff crew colleagues; crowd audience guests people; "
        + "car vehicle auto; bike bicycle; boat ship yacht; plane aeroplane airplane aircraft; "
        + "house home cottage villa building facade; flat apartment; church chapel cathedral; "
        + "sea ocean waves; beach shore coast seaside sand; hill mountain peak summit alps; wood woods forest trees; "
        + "lake pond water; river stream creek; field meadow; garden yard backyard; "
        + "sunset sundown dusk; sunrise dawn; night evening nighttime; morning daybreak; "
        + "food dish meal plate; cake gateau; coffee espresso latte cappuccino cup; tea cup; wine glass; mug cup; beer pint; "
        + "dance dancing; kiss kissing; ceremony vows altar; reception party; speech toast; ring rings; "
        + "bath bathroom; bed bedroom; lounge living; wc toilet loo; terrace balcony patio; "
        + "logo brandmark emblem; pack packshot packaging box carton; detail details closeup macro; front hero; "
        + "shoe shoes sneaker sneakers trainer trainers boot; shirt tee tshirt; dress gown; bag handbag purse; hat cap; "
        + "phone mobile smartphone; laptop computer notebook; office desk workplace; shop store; "
        + "street road lane; bridge bridges; harbour harbor port marina; city town downtown skyline; view panorama vista; "
        + "snow winter; flower flowers blossom blooms bouquet roses rose; crew team; stage concert gig; "
        + "start begin beginning; finish end ending";

    private static readonly ILookup<string, int> groups = Groups
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(
            (group, number) => group.Split(' ').Select(word => (Stem: WordStem.Of(word), Number: number))
        )
        .ToLookup(one => one.Stem, one => one.Number);

    /// <summary>Whether two stems are said of the same thing.</summary>
    public static bool AreAlike(string one, string other) =>
        groups.Contains(one) && groups[one].Any(group => groups[other].Contains(group));
}
