namespace Rostrum.Agent.Understanding;

/// <summary>
/// Mends misspelt English words to words that the phrases are made of. A word is never mended into one that takes
/// something away, and never when two words are as near.
/// </summary>
internal sealed class Spelling
{
    private const int ShortestWord = 3;
    private const int LongWord = 8;
    private const int ShortestJoined = 6;

    /// <summary>Right as they are, though a word of some phrase is near.</summary>
    private static readonly HashSet<string> everyday =
    [
        .. (
            "about above again along already also always anything around asked away back beach because become began begin being below best better blend board boat book both boys bring brought build busy call came camp care case cats chance child city clean clear close cloud coast cold come cost could crowd dance dark days dear does dogs done door down each east easy edge eight else enough even ever face fall family far farm feel feet felt field figure find fine fire fish five flat floor flow flower flowers food forest form found four free fresh friend friends frog front game garden gave girl give given glad glass goes good grass great ground group grow guys hair half hall hand hands happen hard head hear heart heat held here hill hold home hope horse hotel hour house idea inside island join jump keep kids kind kitchen know lady lake land lane late latest leaf learn least leave less letter level life like line list little live lives local look lost lots love lovely made main make many market mean meet mind mine mood moon morning mother mountain mouse much nature near need never news next nice night north nose note noon ocean office once only open order other over page pair paper park part party pass past path people person piece place plan plane plant play point pool poor port portrait post price pretty quite quiet rain read ready real really rest rice rich ride river road rock room rose round rule sale same sand save says scene school season seat seem seen sell send sent shape share sharp ship shirt shoe shop shore should shown side sign size sky sleep small snow soft some song soon sort south space speak spring stage stair stand star start state stay steel step stone store story street strip strong style such summer sun sure table take tale talk tall team tell test thank thanks that their them then there these they thick thin thing things think this those though three time times told took touch town train tree trees trip truck true turn under until upon used using valley very view visit voice wait walk wall want warm wash water wave weather week well went were west what wheel when where which while white whole wide wife wild will wind window wine wish with woman wood word work world would write wrong yard year young your yours then than true tune type "
            + "actual actually add adult age agent ago agree album allow alone anybody anyone anywhere april august aunt autumn baby bake baker bakery balcony band bank basically bath bathroom beer bell bench bike bird biscuit bit blouse bone bottle bowl branch brand bread break breakfast brick bride bridge brother brush bucket budget bus busy butter buy cabin cafe cake calm camel candle cannot canyon card carpet carry castle catch cave ceiling chair chapel chef cherry chess chicken chief choose church circle class client clinic clock clothes club coffee collar company concert cook cookie corn couch cousin crab craft cream create crew cup curious customer daily damage dance daughter deal dear december decide deck deer delicious demo dentist desert design desk diamond dinner dish doctor doll dolphin dozen draft draw dream dress drink drive duck dusk eagle early earth easy egg elder elephant engine enjoy especially estate evening event every everybody everyone everywhere exactly example exhibition expert explain extra eye eyes fabric fact factory fair false family famous fan farmer fashion father favorite february fence ferry festival few figure final finger finish first fitness flag flight floor flour fly folks foot fork fountain fox frank freeze friday fridge fruit fun funny furniture gallery gate gather gentle ghost giant gift glad glory glove goal goat god going gone graduation grandma grandpa grape gravel great green grey grid grill guard guess guest guide guitar gym happy hard hat hate heavy height hello hen hero hiking history hobby hole holiday honest honestly honey hook hospital host hour housing however huge hundred hunt husband ice icon idea instead island jacket jam january jar jazz jewel job jog joke joy juice july june jungle jury just keen key kick kind kinds king kite knee knife knit knock label ladder lamb lamp laptop large laugh laundry lawn layer lazy lead leather leg lemon lesson library lift limit lion listing loaf local lock lodge logo loose lorry lot loud lunch machine mall manager map marble march marine mark mask master mat match maybe mayor meal meat medal menu mess metal milk million mini mist model modern moment monday monkey month more morning most motor move movie museum mushroom must nail name neck needle neighbor nephew nest net niece nobody noise noodle noon north nose nothing november nowhere nurse nut oak october office oil old olive onion opera orchid otherwise oven owl owner pack paint palace palm pan panel pants parade parent parrot pasta path patient patio peace peach pear pearl pen people pepper perfect perfume perhaps person pet piano picnic pie pig pilot pine pink pipe pirate pizza plate platform player please plenty plum pocket poet police pond pony porch pot potato pottery pound powder power present press pretty prince print prize probably product project promise proper proud public pumpkin puppy purple purse puzzle quarter quarters queen quest quick quilt rabbit race rack radio railway rainbow raise ran ranch rather raw ready realtor recipe record red relax remember rent repair report rescue rest restaurant rice rich ring ripe rise robot rocket roof rope rough rug rule run running runs rural safe sailor salad salmon salon salt sandwich saturday sauce scarf scene science sculpture sea seal season secret see september serious serve set shadow shark sheep shelf shell shine shower shy sister skin skirt skull slice slope smart smell snack soap soccer sofa soil soldier somebody somehow someone something somewhere son sort sorts soul soup spa spice spider spoon sport spot spring squad square squirrel stadium staff staircase statement statue steak steam stem stick stomach stool storm stove straight strange straw strawberry stream student studio subject sugar suit summer sunday sunset super supper surf surprise swan sweater sweet swim table tail talent tank tea teach teacher team teapot tear teeth temple tennis tent terrace test thank theater theatre thirsty thousand throb throw thrown thursday tiger tile tiny tired toast today together toilet tomato tomorrow tongue tonight tool tooth top tower toy tractor trade trail travel treat tree trial tribe trophy trouble trunk trust try tube tuesday tulip tunnel turtle twin type ugly uncle uniform unit until vacation van vase vegetable vehicle velvet very vest vet victory village vine vintage violin visit vivid vote wagon waiter wake wallet war wardrobe warm watch waterfall weak wealth weapon wear wedding wednesday weekend weight whale whatever wheat wheel whenever wherever whoever whole wibble wig win wing winter wise witch wolf wonder wooden wool worker workshop worry worth wrist writer yacht yellow yes yesterday yoga young zebra zoo"
        ).Split(' '),
    ];

    private readonly HashSet<string> known = [];

    /// <summary>Phrases of two words by what they are when no space is set between: "pushin".</summary>
    private readonly Dictionary<string, string[]> joined = [];
    private readonly Dictionary<char, List<string>> targets = [];

    public Spelling(IEnumerable<Lexicon.Entry> phrases)
    {
        foreach (var phrase in phrases.Where(phrase => phrase.IsEnglish))
        foreach (var word in phrase.Words)
        {
            if (
                phrase.Words is [var one, var other]
                && one.Length + other.Length >= ShortestJoined
                && (one + other).All(char.IsAsciiLetter)
                && !phrase.Meanings.Exists(IsDestructive)
            )
                joined.TryAdd(one + other, phrase.Words);
            known.Add(WordStem.Of(word));
            if (
                word.Length <= ShortestWord
                || phrase.Meanings.Exists(IsDestructive)
                || !char.IsAsciiLetter(word[0])
            )
                continue;
            if (!targets.TryGetValue(word[0], out var near))
                targets[word[0]] = near = [];
            if (!near.Contains(word))
                near.Add(word);
        }
        foreach (
            var word in (ReadOnlySpan<string>)
                [
                    "second",
                    "seconds",
                    "minute",
                    "minutes",
                    "first",
                    "third",
                    "fourth",
                    "fifth",
                    "picture",
                    "pictures",
                    "photos",
                    "images",
                ]
        )
        {
            targets.TryAdd(word[0], []);
            targets[word[0]].Add(word);
            known.Add(WordStem.Of(word));
        }
    }

    /// <summary>Words that begin with a capital letter are names, unless all of the message is in capitals.</summary>
    public IReadOnlyList<Token> Mend(string message, IReadOnlyList<Token> tokens, Scene scene)
    {
        var shouts = !message.Any(char.IsLower);
        return
        [
            .. tokens.SelectMany(
                (token, i) =>
                    i == 0 || shouts || !char.IsUpper(message[token.Start]) ? Parted(token, scene) : [token]
            ),
        ];
    }

    /// <summary>The word, or the two that stand in it without a space.</summary>
    private IReadOnlyList<Token> Parted(Token token, Scene scene)
    {
        if (
            token.Kind != TokenKind.Word
            || IsRight(token, scene)
            || !joined.TryGetValue(token.Text, out var words)
        )
            return [Mended(token, scene)];
        var middle = token.Start + words[0].Length;
        return
        [
            token with
            {
                Text = words[0],
                Stem = WordStem.Of(words[0]),
                End = middle,
            },
            token with
            {
                Text = words[1],
                Stem = WordStem.Of(words[1]),
                Start = middle,
            },
        ];
    }

    private bool IsRight(Token token, Scene scene) =>
        known.Contains(token.Stem)
        || everyday.Contains(token.Text)
        || everyday.Contains(token.Stem)
        || scene.Names.Any(name => name.Contains(token.Stem));

    /// <summary>"Wayyy", "sooo": a letter that is drawn out.</summary>
    private Token Shortened(Token token)
    {
        if (token.Kind != TokenKind.Word || !IsDrawnOut(token.Text))
            return token;
        var single = Single(token.Text);
        var word = IsKnown(single) || !IsKnown(Doubled(token.Text)) ? single : Doubled(token.Text);
        return token with { Text = word, Stem = WordStem.Of(word) };
    }

    private static bool IsDrawnOut(string word)
    {
        for (var i = 2; i < word.Length; i++)
            if (word[i] == word[i - 1] && word[i] == word[i - 2])
                return true;
        return false;
    }

    private static string Doubled(string word) =>
        string.Concat(word.Where((letter, i) => i < 2 || word[i - 1] != letter || word[i - 2] != letter));

    private bool IsKnown(string word) =>
        known.Contains(WordStem.Of(word)) || everyday.Contains(word) || everyday.Contains(WordStem.Of(word));

    private Token Mended(Token token, Scene scene)
    {
        token = Shortened(token);
        if (
            token.Kind != TokenKind.Word
            || token.Text.Length < ShortestWord
            || IsRight(token, scene)
            || !targets.TryGetValue(token.Text[0], out var near)
        )
            return token;
        var found = near.Select(word => (Word: word, Distance: Distance(token.Text, word)))
            .Where(one => one.Distance <= Allowed(token.Text, one.Word))
            .OrderBy(one => one.Distance)
            .Take(2)
            .ToList();
        if (found.Count == 0)
            return token;
        if (
            found.Count == 2
            && found[0].Distance == found[1].Distance
            && WordStem.Of(found[0].Word) != WordStem.Of(found[1].Word)
        )
        {
            // A letter doubled or not is the slip that is made most.
            var alike = near.Where(word => Single(word) == Single(token.Text)).ToList();
            if (alike is not [var doubled])
                return token;
            return token with { Text = doubled, Stem = WordStem.Of(doubled) };
        }
        return token with { Text = found[0].Word, Stem = WordStem.Of(found[0].Word) };
    }

    private static bool IsDestructive(Meaning meaning) =>
        meaning is NotWord or VerbWord { Verb: Verb.Keep or Verb.Trim or Verb.Replace };

    /// <summary>Short words only where a letter was doubled or not.</summary>
    private static int Allowed(string word, string target) =>
        Math.Min(word.Length, target.Length) >= LongWord ? 2
        : word.Length > ShortestWord || Single(word) == Single(target) ? 1
        : 0;

    private static string Single(string word) =>
        string.Concat(word.Where((letter, i) => i == 0 || word[i - 1] != letter));

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).</summary>
    internal static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
            return int.MaxValue;
        var (before, previous, now) = (
            new int[b.Length + 1],
            Enumerable.Range(0, b.Length + 1).ToArray(),
            new int[b.Length + 1]
        );
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            (before, previous, now) = (previous, now, before);
        }
        return previous[b.Length];
    }
}
