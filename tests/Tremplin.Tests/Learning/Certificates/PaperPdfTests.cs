using System.Diagnostics;
using System.Text;
using Xunit;

namespace Tremplin.Tests.Learning.Certificates;

/// <summary>The file that Chromium makes, read back as others will read it.</summary>
public sealed class PaperPdfTests
{
    [Fact]
    public async Task The_file_says_what_was_followed_to_eyes_and_to_screen_readers()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        await (await aicha.Open(Given.Attestation)).Press("Retirer mon attestation");
        await aicha.AskForAttestation("Aïcha Łœuf <b>", "Je sais suivre une personne fragile", "Calme");
        Assert.True(aicha.HasLink("Télécharger en PDF"));

        var file = await Download(aicha, site.Data);

        var words = Visitor.Plain(await Run("pdftotext", "-layout", file, "-"));
        foreach (var said in new[] { "Attestation de suivi", "Aïcha Łœuf <b>", "Un cours d'essai", "le 23 novembre 2026", "Semaine 1 : Tout essayer", "Je sais suivre une personne fragile", "Calme", "Ce n'est pas un diplôme", "/attestations/" })
            Assert.Contains(said, words, StringComparison.Ordinal);
        foreach (var secret in new[] { "Monsieur Ferrand", "Madame Delmas" }) Assert.DoesNotContain(secret, words, StringComparison.Ordinal);
        var facts = Visitor.Plain(await Run("pdfinfo", file));
        foreach (var fact in new[] { "Title: Attestation de suivi : Un cours d'essai", "Tagged: yes", "Pages: 1", "(A4)" }) Assert.Contains(fact, facts, StringComparison.Ordinal);
        var structure = await Run("pdfinfo", "-struct", file);
        foreach (var tag in new[] { "H1", "H2", "H3", "LI", "Figure", "Link" }) Assert.Contains(tag, structure, StringComparison.Ordinal);
        var bytes = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
        Assert.Contains("/Lang (fr)", bytes, StringComparison.Ordinal);
        // The square to photograph: « Code à », in the UTF-16 of PDF.
        Assert.Contains("/Alt <FEFF0043006F00640065002000E0", bytes, StringComparison.Ordinal);
        var fonts = await Run("pdffonts", file);
        Assert.Contains("AtkinsonHyperlegibleNext-Bold", fonts, StringComparison.Ordinal);
        Assert.DoesNotContain(" no ", fonts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Chromium_is_absent_people_are_told_and_print_the_page_themselves()
    {
        await using var site = await TestSite.On(Db.Sqlite, o => o.Settings["TREMPLIN_CHROMIUM"] = "aucun");
        var aicha = await site.SomeoneWhoWroteEverywhere();

        Assert.False(aicha.HasLink("Télécharger en PDF"));
        aicha.Reads("Ce site ne fait pas de PDF pour le moment.");
        await aicha.Open($"{Given.Attestation}/imprimer?handler=pdf");
        aicha.Reads("Le PDF n'a pas pu être fait.", "Aïcha Benali", "Ce n'est pas un diplôme");
        await aicha.Open($"{Given.Attestation}/imprimer");
        Assert.False(aicha.Sees("Le PDF n'a pas pu être fait."));
        Assert.StartsWith("Code à photographier", aicha.Page.QuerySelector("footer svg[role=img]")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Theory, InlineData(""), InlineData("?handler=pdf")]
    public async Task Nobody_opens_the_paper_of_somebody_else(string query)
    {
        await using var site = await TestSite.On(Db.Sqlite);
        await site.SomeoneWhoWroteEverywhere();
        var marcel = await site.SomeoneWhoHasBegun();

        Assert.Equal(404, (await marcel.Open($"{Given.Attestation}/imprimer{query}")).Status);
        Assert.Equal(404, (await site.Visit().Open($"{Given.Attestation}/imprimer{query}")).Status);
    }

    static async Task<string> Download(Visitor someone, string folder)
    {
        await someone.Open($"{Given.Attestation}/imprimer?handler=pdf");
        Assert.Equal((200, "application/pdf"), (someone.Status, someone.Response.Content.Headers.ContentType?.MediaType));
        Assert.Equal("private, no-cache", $"{someone.Response.Headers.CacheControl}".Replace("no-cache, private", "private, no-cache", StringComparison.Ordinal));
        var file = Path.Combine(folder, "attestation.pdf");
        await File.WriteAllBytesAsync(file, await someone.Response.Content.ReadAsByteArrayAsync());
        return file;
    }

    static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }
}
