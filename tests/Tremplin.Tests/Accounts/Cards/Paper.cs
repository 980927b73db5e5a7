namespace Tremplin.Tests.Accounts.Cards;

/// <summary>A sheet that came out of the printer.</summary>
internal sealed record Paper(string Number, string Letters, string Stub)
{
    public const string Pin = "704182";

    /// <summary>What its square opens.</summary>
    public string Square => $"/carte?c={Number}{Letters}";
}

internal static class GivenPaper
{
    /// <summary>Creates an account that a card opens, as far as the page to print.</summary>
    public static async Task<Paper> CreateAccountWithCard(this Visitor someone, string pseudonym = "Marcel", string pin = Paper.Pin)
    {
        await (await someone.Open("/compte/creer")).Fill("Comment voulez-vous qu'on vous appelle ?", pseudonym).Choose("Avec une carte en papier").Press("Continuer");
        await someone.ChoosePin(pin).Press("Voir ma carte à imprimer");
        return someone.Print();
    }

    /// <summary>The same, and says that the paper is there.</summary>
    public static async Task<Paper> HasCard(this Visitor someone)
    {
        var paper = await someone.CreateAccountWithCard();
        await someone.Press("J'ai ma carte en main");
        return paper;
    }

    public static Visitor ChoosePin(this Visitor someone, string pin) => someone.Fill("Votre code de six chiffres", pin).Fill("Le même code, encore une fois", pin);

    /// <summary>What the page that is open prints.</summary>
    public static Paper Print(this Visitor someone)
    {
        var said = someone.Page.QuerySelectorAll(".t-idcard dd, .t-stub dd").Select(d => Visitor.Plain(d.TextContent).Replace(" ", "", StringComparison.Ordinal)).ToList();
        return said is [var number, var letters, _, var again, var stub] && number == again ? new(number, letters, stub) : throw new InvalidOperationException($"No card is printed here: {someone.Words}");
    }

    public static async Task<Visitor> EnterWithCard(this Visitor someone, Paper paper, string pin = Paper.Pin) =>
        await (await someone.Open("/compte/connexion/carte")).Fill("Le numéro", paper.Number).Fill("Les lettres", paper.Letters).Fill("Votre code de six chiffres", pin).Press("Entrer");

    /// <summary>The square of the card was read in this browser: only the code is asked.</summary>
    public static async Task<Visitor> EnterWithScanned(this Visitor someone, string pin = Paper.Pin) =>
        await (await someone.Open("/compte/connexion/carte")).Fill("Votre code de six chiffres", pin).Press("Entrer");

    public static async Task<Visitor> EnterWithStub(this Visitor someone, Paper paper, string pin) =>
        await (await someone.Open("/compte/connexion/talon")).Fill("Le numéro", paper.Number).Fill("Les lettres du talon", paper.Stub).ChoosePin(pin).Press("Voir ma nouvelle carte");

    public static async Task<bool> IsIn(this Visitor someone) => (await someone.Open("/compte")).Sees("Bonjour");
}
