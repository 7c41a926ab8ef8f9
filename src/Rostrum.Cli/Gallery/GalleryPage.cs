using System.Globalization;
using System.Net;
using System.Text;

namespace Rostrum.Cli.Gallery;

/// <summary>The page of a gallery: every name with what it looks like, what it does and how it is asked for.</summary>
internal static class GalleryPage
{
    private const int Phrases = 3;

    /// <param name="films">The names whose small film lies beside the page.</param>
    /// <param name="width">Of the small films, pixels.</param>
    public static string Write(IReadOnlyList<NamedEntry> films, int width, int height)
    {
        var page = new StringBuilder(Head);
        foreach (var group in films.GroupBy(film => film.Heading))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<section><h2>{Html(group.Key)} <span>{group.Count()}</span></h2><div class=\"grid\">\n"
            );
            foreach (var film in group)
                page.Append(Card(film, width, height));
            page.Append("</div></section>\n");
        }
        return page.Append(Foot).ToString();
    }

    /// <summary>Name of an entry's small film.</summary>
    public static string FileOf(NamedEntry film) =>
        $"{film.Heading.ToLowerInvariant().Replace(' ', '-')}-{film.Entry.Name}.webp";

    private static string Card(NamedEntry film, int width, int height)
    {
        var (entry, words) = (film.Entry, film.Entry.Words);
        var english = words.English.Take(Phrases).Select(phrase => $"“{Html(phrase)}”");
        var chinese = words.Chinese.Take(Phrases).Select(Html);
        var searched = string.Join(
                ' ',
                [entry.Name, film.Heading, entry.Summary, .. words.English, .. words.Chinese]
            )
            .ToLowerInvariant();
        return $"""
            <article data-words="{Html(searched)}">
            <img loading="lazy" src="{FileOf(film)}" width="{width}" height="{height}" alt="{Html(
                entry.Summary
            )}">
            <h3>{Html(entry.Name)}</h3>
            <p>{Html(entry.Summary)}</p>
            <p class="say">{string.Join(", ", english)}</p>
            <p class="say" lang="zh">{string.Join("、", chinese)}</p>
            </article>

            """;
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    private const string Head = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Rostrum: what can be asked for by name</title>
        <style>
        :root {
          color-scheme: light dark;
          --ground: light-dark(#f6f5f2, #16171a);
          --card: light-dark(#ffffff, #202227);
          --ink: light-dark(#1d1e20, #eceae5);
          --soft: light-dark(#65676b, #a2a4a9);
          --line: light-dark(#e3e1db, #303238);
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
        header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .6rem 1.5rem; align-items: center; padding: .9rem clamp(1rem, 4vw, 3rem); background: var(--ground); border-bottom: 1px solid var(--line); }
        h1 { margin: 0; font-size: 1.15rem; font-weight: 650; }
        input { flex: 1 1 14rem; max-width: 28rem; padding: .5rem .8rem; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
        output { color: var(--soft); font-size: .9rem; }
        main { padding: 0 clamp(1rem, 4vw, 3rem) 3rem; }
        h2 { margin: 2.2rem 0 .9rem; font-size: 1.05rem; font-weight: 650; }
        h2 span { margin-left: .3rem; color: var(--soft); font-weight: 400; }
        .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1.1rem; }
        article { overflow: hidden; background: var(--card); border: 1px solid var(--line); border-radius: .7rem; padding-bottom: .8rem; }
        img { display: block; width: 100%; height: auto; background: var(--line); }
        h3 { margin: .7rem .9rem .15rem; font: 600 .95rem ui-monospace, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
        p { margin: .1rem .9rem; }
        .say { margin-top: .3rem; color: var(--soft); font-size: .86rem; }
        [hidden] { display: none; }
        </style>
        </head>
        <body>
        <header>
        <h1>What can be asked for by name</h1>
        <input type="search" id="wanted" placeholder="Filter · 筛选" aria-label="Filter · 筛选" autocomplete="off">
        <output id="count"></output>
        </header>
        <main>

        """;

    private const string Foot = """
        </main>
        <script>
        const wanted = document.getElementById("wanted");
        const cards = [...document.querySelectorAll("article")];
        function show() {
          const words = wanted.value.toLowerCase().split(/\s+/).filter(Boolean);
          for (const card of cards) card.hidden = !words.every(word => card.dataset.words.includes(word));
          for (const part of document.querySelectorAll("section")) part.hidden = !part.querySelector("article:not([hidden])");
          document.getElementById("count").textContent = `${cards.filter(card => !card.hidden).length} / ${cards.length}`;
        }
        wanted.addEventListener("input", show);
        show();
        </script>
        </body>
        </html>

        """;
}
