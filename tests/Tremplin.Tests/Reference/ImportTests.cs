using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Tremplin.Kernel;
using Tremplin.Reference;
using Tremplin.Reference.Contracts;
using Tremplin.Reference.Importing;
using Xunit;

namespace Tremplin.Tests.Reference;

/// <summary>A new edition of ROME comes whole or not at all, says what it left out, and leads old codes to their successors.</summary>
public sealed class ImportTests
{
    [Theory, BothDatabases]
    public async Task An_imported_edition_is_shown_with_its_texts_and_importing_it_again_changes_nothing(Db db)
    {
        await using var site = await TestSite.On(db);
        var files = new OfficialFiles().Zip();

        var said = await Import(site, files);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await LookAgain(site);

        Assert.Contains("version 461, juin 2026 : 310 métiers", said, StringComparison.Ordinal);
        Assert.Contains("Toutes les lignes ont été lues.", said, StringComparison.Ordinal);
        (await site.Visit().Open("/metiers/A1101")).Reads("Texte de A1101.", "Source : France Travail, ROME 4.0, version 461, juin 2026");
        Assert.Contains("rien n'a changé", await Import(site, files), StringComparison.Ordinal);
        Assert.Equal(1, await site.Count("reference_versions"));

        await site.Restart();
        (await site.Visit().Open("/metiers/A1101")).Reads("Texte de A1101.");
    }

    [Theory, BothDatabases]
    public async Task A_code_that_is_no_more_leads_to_the_job_that_took_its_names_and_goes_on_leading_there(Db db)
    {
        await using var site = await TestSite.On(db);
        await Import(site, new OfficialFiles(retired: "A1204").Folder());
        await LookAgain(site);

        using var answer = await site.Visit().SendOnce(new(HttpMethod.Get, new Uri(site.Address, "/metiers/A1204")));
        Assert.Equal((301, "/metiers/A1203"), ((int)answer.StatusCode, answer.Headers.Location?.OriginalString));

        await Import(site, new OfficialFiles(version: "62", retired: "A1204").Folder());
        await LookAgain(site);
        Assert.Equal("A1203", site.Services.GetRequiredService<Rome>().Current.SuccessorOf("A1204"));
        Assert.Equal(2, await site.Count("reference_versions"));
    }

    [Theory, BothDatabases]
    public async Task Killed_in_the_middle_the_former_edition_is_shown_and_the_next_import_works(Db db)
    {
        await using var site = await TestSite.On(db);
        var files = new OfficialFiles();
        var folder = files.Folder();
        var pipe = Path.Combine(folder, OfficialFiles.Named("texte"));
        File.Delete(pipe);
        await Process.Start("mkfifo", pipe).WaitForExitAsync();

        // Its last file is a pipe that says its first line, and no more: the import has read all the others, and waits.
        using var import = ImportProcess(site, folder, []);
        await using (var writer = new FileStream(pipe, FileMode.Open, FileAccess.Write))
        {
            await writer.WriteAsync(files["texte"].AsMemory(0, 500));
            await writer.FlushAsync();
            import.Kill();
            await import.WaitForExitAsync();
        }

        Assert.Equal(0, await site.Count("reference_versions"));
        await LookAgain(site);
        (await site.Visit().Open("/metiers/A1101")).Reads("version 460");
        Assert.Contains("310 métiers", await Import(site, files.Folder()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_empty_cut_or_foreign_files_are_refused_in_a_sentence_and_nothing_changes()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var notZip = Path.Combine(TestSite.NewFolder(), "rome.zip");
        File.WriteAllText(notZip, "ceci n'est pas un zip");
        var (nothing, noEntry) = (Path.Combine(TestSite.NewFolder(), "vide.zip"), Path.Combine(TestSite.NewFolder(), "sans-fichier.zip"));
        File.WriteAllBytes(nothing, []);
        using (ZipFile.Open(noEntry, ZipArchiveMode.Create)) { }
        var empty = new OfficialFiles();
        empty["referentiel_code_rome"] = [];
        var headed = new OfficialFiles();
        headed["referentiel_code_rome"] = Encoding.UTF8.GetBytes("code_rome,libelle_rome,code_rome_parent,emploi_reglemente,emploi_cadre,transition_eco,transition_num,transition_demo\n");
        (string Path, string Sentence)[] bad =
        [
            (TestSite.NewFolder(), "Il manque 16 fichiers du ROME"),
            (new OfficialFiles().Without("item", "texte").Zip(), "Il manque 2 fichiers du ROME : item.csv, texte.csv"),
            (empty.Zip(), "il manque la colonne « code_rome »"),
            (headed.Zip(), "il n'y a aucun métier"),
            (new OfficialFiles(jobs: 40).Zip(), "n'ont que 40 métiers"),
            (notZip, "« rome.zip » ne se lit pas"),
            (nothing, "« vide.zip » ne se lit pas"),
            (noEntry, "Il manque 16 fichiers du ROME"),
            ("/nulle/part", "n'existe pas"),
        ];

        foreach (var (path, sentence) in bad)
        {
            var refusal = await Assert.ThrowsAsync<Refusal>(() => Import(site, path));
            Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        }
        Assert.Equal(0, await site.Count("reference_versions"));
        Assert.Equal("460", site.Services.GetRequiredService<Rome>().Current.Number);
    }

    [Theory]
    [InlineData("referentiel_appellation", "n'y a aucun nom")]
    [InlineData("coherence_item", "n'y a aucune compétence principale")]
    [InlineData("arborescence_centre_interet", "n'y a aucun centre d'intérêt")]
    public async Task A_file_that_was_cut_is_refused_and_named(string table, string sentence)
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var headed = new OfficialFiles();
        headed[table] = [.. headed[table].TakeWhile(b => b is not (byte)'\n'), (byte)'\n'];
        var halved = new OfficialFiles();
        halved[table] = halved[table][..(halved[table].AsSpan(0, halved[table].Length / 2).LastIndexOf((byte)'\n') + 1)];

        foreach (var files in new[] { headed, halved })
        {
            var refusal = await Assert.ThrowsAsync<Refusal>(() => Import(site, files.Folder()));
            Assert.StartsWith($"{table}.csv n'est pas entier : le métier ", refusal.Message, StringComparison.Ordinal);
            Assert.EndsWith($"{sentence}. Rien n'a changé.", refusal.Message, StringComparison.Ordinal);
        }
        Assert.Equal(0, await site.Count("reference_versions"));
    }

    [Fact]
    public async Task A_job_without_a_work_context_is_refused()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var files = new OfficialFiles();
        files["coherence_item"] = Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(files["coherence_item"]).Split('\n').Where(l => !l.StartsWith("A1102,", StringComparison.Ordinal) || l.Contains("Principale", StringComparison.Ordinal))));

        var refusal = await Assert.ThrowsAsync<Refusal>(() => Import(site, files.Folder()));

        Assert.Equal("coherence_item.csv n'est pas entier : le métier A1102 n'y a aucun contexte de travail. Rien n'a changé.", refusal.Message);
    }

    [Fact]
    public async Task A_number_said_twice_or_that_is_none_is_left_out_with_its_reason()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var files = new OfficialFiles();
        string[] tables = ["item", "referentiel_appellation", "referentiel_contexte_travail", "centre_interet", "secteur_activite"];
        foreach (var table in tables) files[table] = [.. files[table], .. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[table]).Split('\n')[1] + "\n")];
        files["referentiel_competence"] = [.. files["referentiel_competence"], .. "100003,Compétence,douze\n"u8];
        files["referentiel_contexte_travail"] = [.. files["referentiel_contexte_travail"], .. "999999,Au bureau,Travel\n"u8];

        var said = await Import(site, files.Folder());

        foreach (var table in tables) Assert.Matches($@"{table}\.csv, ligne \d+ : laissée de côté, le numéro \d+ est déjà là\.", said);
        Assert.Matches(@"referentiel_competence\.csv, ligne \d+ : laissée de côté, « douze » n'est pas un numéro\.", said);
        Assert.Contains("6 lignes ont été laissées de côté", said, StringComparison.Ordinal);
        Assert.Contains("310 métiers", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_cannot_be_used_are_left_out_one_by_one_with_their_file_their_line_and_the_reason()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var files = new OfficialFiles();
        files["coherence_item"] = [.. files["coherence_item"], .. "Z9999,100003,Principale\nA1101,424242,Principale\nA1101\n"u8];
        var last = Encoding.UTF8.GetString(files["coherence_item"]).Count(c => c is '\n');

        var said = await Import(site, files.Folder());

        Assert.Contains($"coherence_item.csv, ligne {last - 2} : laissée de côté, le métier Z9999 est inconnu.", said, StringComparison.Ordinal);
        Assert.Contains($"coherence_item.csv, ligne {last - 1} : laissée de côté, la compétence 424242 est inconnue.", said, StringComparison.Ordinal);
        Assert.Contains($"coherence_item.csv, ligne {last} : laissée de côté, 1 valeurs au lieu de 3.", said, StringComparison.Ordinal);
        Assert.Contains("3 lignes ont été laissées de côté", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Windows_1252_that_says_it_is_utf_8_and_texts_of_several_lines_are_read()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var files = new OfficialFiles(definition: o => $"Métier d''été, {o.Code},\r\n\r\navec des \"guillemets\".");
        files["texte"] = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Encoding.UTF8.GetString(files["texte"]));

        var said = await Import(site, files.Folder());
        await LookAgain(site);

        Assert.Contains("texte.csv : 930 octets ne sont pas en UTF-8 ; ils ont été lus en Windows-1252.", said, StringComparison.Ordinal);
        Assert.Equal(["Métier d'été, A1101, avec des \"guillemets\"."], site.Services.GetRequiredService<Rome>().Current.Find("A1101")!.Definition);
    }

    [Theory, InlineData(""), InlineData("code_rome,code_ogr,coeur_metier\n"), InlineData("code_rome,code_ogr,coeur_metier\n\"")]
    public async Task A_hundred_megabytes_of_garbage_are_refused_in_bounded_memory(string header)
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var folder = new OfficialFiles().Folder();
        var block = new byte[1024 * 1024];
        new Random(1).NextBytes(block);
        await using (var garbage = File.Create(Path.Combine(folder, OfficialFiles.Named("coherence_item"))))
        {
            await garbage.WriteAsync(Encoding.UTF8.GetBytes(header));
            for (var i = 0; i < 100; i++) await garbage.WriteAsync(block);
        }

        using var import = ImportProcess(site, folder, new() { ["DOTNET_GCHeapHardLimit"] = "0xC800000" }); // 200 MB
        var output = import.StandardOutput.ReadToEndAsync();
        var said = await import.StandardError.ReadToEndAsync();
        await import.WaitForExitAsync();

        Assert.Equal(1, import.ExitCode);
        Assert.EndsWith("Rien n'a changé.", said.Trim(), StringComparison.Ordinal);
        Assert.Equal(0, await site.Count("reference_versions"));
        Assert.True((await output).Length < 10_000_000);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_zip_that_unfolds_without_end_is_refused_before_it_fills_the_memory()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var bomb = new OfficialFiles().Without("coherence_item").Zip();
        using (var zip = ZipFile.Open(bomb, ZipArchiveMode.Update))
        using (var entry = zip.CreateEntry(OfficialFiles.Named("coherence_item"), CompressionLevel.SmallestSize).Open())
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 256; i++) await entry.WriteAsync(zeros);
        }
        Assert.True(new FileInfo(bomb).Length < 8_000_000);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var refusal = await Assert.ThrowsAsync<Refusal>(() => Import(site, bomb));

        Assert.Contains("bien plus long que le fichier attendu. Rien n'a changé.", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 200_000_000);
        Assert.Equal(0, await site.Count("reference_versions"));
    }

    [Fact]
    public async Task The_real_official_files_are_imported_whole()
    {
        if (FactsTests.Shared is null) return;
        await using var site = await TestSite.On(Db.Sqlite);

        var said = await Import(site, Path.Combine(FactsTests.Shared, "rome4"));
        await LookAgain(site);

        Assert.Contains("1584 métiers, 0 anciens codes", said, StringComparison.Ordinal);
        Assert.Contains("Toutes les lignes ont été lues.", said, StringComparison.Ordinal);
        var rome = site.Services.GetRequiredService<Rome>().Current;
        Assert.All(rome.Occupations, o => Assert.True(o.Definition.Length > 0 && o.Access.Length > 0, o.Code));
        (await site.Visit().Open("/metiers/D1505")).Reads("version 460, septembre 2025");
    }

    static Process ImportProcess(TestSite site, string path, Dictionary<string, string> environment) =>
        HostProcess.Run(["reference", "import", path, .. TestSite.Arguments(site.Data, site.ConnectionString, site.Given.Courses, "Production", new Dictionary<string, string>())], environment);

    internal static async Task<string> Import(TestSite site, string path)
    {
        var said = new StringWriter();
        await ReferenceModule.Import(site.Services, path, said, CancellationToken.None);
        return said.ToString();
    }

    internal static Task<bool> LookAgain(TestSite site) => site.Ask(async services =>
    {
        await services.GetRequiredService<ShowNewestEdition>().Now(CancellationToken.None);
        return true;
    });
}
