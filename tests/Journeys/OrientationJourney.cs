using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>From « what would I like » to the two strongest interests in words, in the three ways to be asked.</summary>
public sealed class OrientationJourney(Site site) : Journey(site)
{
    const string Interests = "/orientation/interets";

    /// <summary>A device with a French voice that says what it is asked, and ends each sentence at once.</summary>
    const string FrenchVoice = """
        window.said = [];
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        Object.defineProperty(window, "speechSynthesis", { value: {
            getVoices: () => [{ lang: "fr-FR", localService: true }],
            addEventListener() {}, cancel() {}, speak(u) { said.push(u.text); setTimeout(() => u.onend({})); },
        } });
        """;

    /// <summary>The letters of the activities that are asked, in the order of the buttons: « S3 », or « S3-A2 ».</summary>
    static string[] Asked(IPage page) => page.Path().Split('/')[^1].Split('-');

    static bool IsAsked(IPage page) => page.Path().Split('/')[^1] is not "resultat";

    static async Task Enter(IPage page, string door)
    {
        await page.Open("/");
        await page.Arrive(() => page.GetByRole(AriaRole.Navigation, new() { Name = "Menu principal" }).GetByRole(AriaRole.Link, new() { Name = "M’orienter" }).ClickAsync());
        await page.Follow(door);
    }

    static async Task Begin(IPage page, string way)
    {
        await Enter(page, "Ce que j’aime faire");
        await page.Arrive(() => page.Locator(".t-card").Filter(new() { HasText = way }).GetByRole(AriaRole.Link).ClickAsync());
    }

    static ILocator Answers(IPage page) => page.Locator("button[name=reponse]");

    [Fact]
    public async Task Aicha_chooses_between_two_activities_on_her_phone_stops_comes_back_and_reads_what_she_likes()
    {
        var page = await Visitor();
        await Begin(page, "Vous préférez");
        var touches = 0;
        while (IsAsked(page))
        {
            // She would rather help, else create, else whatever comes first.
            static int Liking(string activity) => activity[0] switch { 'S' => 3, 'A' => 2, 'R' => 0, _ => 1 };
            var asked = Asked(page);
            await page.Arrive(() => Answers(page).Nth(Liking(asked[1]) > Liking(asked[0]) ? 1 : 0).ClickAsync());
            if (++touches is 20)
            {
                page = await Reopen(page);
                await page.Open(Interests);
                await page.Follow("Reprendre où j’en étais");
                await Expect(page.GetByText("Question 21 sur 45")).ToBeVisibleAsync();
            }
        }

        Assert.InRange(touches, 45, 60);
        await Expect(page.Title()).ToHaveTextAsync("Ce qui vous attire le plus");
        await Expect(page.Middle()).ToContainTextAsync("Vous aimez surtout aider, écouter, transmettre.");
        await Expect(page.Middle()).ToContainTextAsync("imaginer, créer, vous exprimer");
        Assert.DoesNotContain("%", await page.Middle().Words(), StringComparison.Ordinal);
        // One step, on its day: it waits in her plan.
        await page.Follow("Questionner quelqu’un du métier");
        await page.Press("Ajouter à mon plan");
        await page.Open("/mon-plan");
        await Expect(page.Middle()).ToContainTextAsync("Questionner quelqu’un du métier");
    }

    [Fact]
    public async Task Marcel_answers_with_pictures_that_are_read_aloud_each_on_one_screen()
    {
        var page = await Visitor(before: FrenchVoice);
        await page.SetViewportSizeAsync(360, 640);
        await Begin(page, "Avec des images");
        for (var touches = 0; IsAsked(page); touches++)
        {
            if (touches is 0 or 20)
            {
                await Expect(page.Locator(".t-ask__picture img")).ToBeInViewportAsync(new() { Ratio = 1 });
                await Expect(page.Title()).ToBeInViewportAsync(new() { Ratio = 1 });
                foreach (var answer in await Answers(page).AllAsync()) await Expect(answer).ToBeInViewportAsync(new() { Ratio = 1 });
                await page.GetByRole(AriaRole.Button, new() { Name = "Écouter", Exact = true }).ClickAsync();
                await page.WaitForFunctionAsync("said.length === 5");
                Assert.Equal(["J’aime", "Entre les deux", "Je n’aime pas"], (await page.EvaluateAsync<string[]>("said"))[2..].Select(s => s.Replace('\'', '’')));
            }
            var (letter, number) = (Asked(page)[0][0], Asked(page)[0][1] - '0');
            await page.Press(number % 3 is 0 ? "Entre les deux" : letter is 'R' ? "J’aime" : "Je n’aime pas");
        }

        await Expect(page.Middle()).ToContainTextAsync("fabriquer, réparer, travailler de vos mains");
        await page.Follow("Imprimer mon résultat");
        var sheet = Assert.Single(await page.Print());
        Assert.Contains("J'aime surtout fabriquer, réparer, travailler de mes mains.", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_cashier_says_what_she_did_and_jobs_she_can_reach_come_first()
    {
        var page = await Visitor(script: false);
        await Enter(page, "Ce que j’ai déjà fait");
        await page.GetByLabel("Un travail payé").CheckAsync();
        await page.GetByLabel("Qu’est-ce que vous faisiez").FillAsync("caissière");
        await page.Press("Continuer");
        await page.GetByLabel("Hôte ou hôtesse de caisse").CheckAsync();
        await page.Press("Continuer");
        await page.GetByLabel("encaissement").First.CheckAsync();
        await page.GetByLabel("Clôturer une caisse").CheckAsync();
        await page.Press("Continuer");
        foreach (var alone in await page.GetByLabel("Sans aide").AllAsync()) await alone.CheckAsync();
        await page.Press("Enregistrer");
        await Expect(page.Middle()).ToContainTextAsync("Clôturer une caisse");

        await page.Open("/orientation/metiers");
        var first = page.Middle().Locator(".t-card");
        await Expect(first.Nth(0)).ToContainTextAsync("Hôte ou hôtesse de caisse");
        await Expect(first.Nth(1)).ToContainTextAsync("proche d’un métier que vous avez fait");
        await page.Follow("Hôte ou hôtesse de caisse");
        await Expect(page.Middle()).ToContainTextAsync("Clôturer une caisse");
    }

    [Fact]
    public async Task Someone_who_answers_at_random_is_told_so_kindly_and_offered_another_way()
    {
        var page = await Visitor(script: false);
        await Begin(page, "Une activité à la fois");
        var random = new Random(7);
        while (IsAsked(page))
        {
            var answer = random.Next(5);
            await page.Arrive(() => Answers(page).Nth(answer).ClickAsync());
        }

        await Expect(page.Title()).ToHaveTextAsync("Nous préférons ne rien conclure");
        await Expect(page.Middle()).ToContainTextAsync("Vos réponses sont gardées.");
        await Expect(page.Middle().GetByRole(AriaRole.Link).Filter(new() { HasText = "Partir de ce que j’ai déjà fait" })).ToHaveCountAsync(1);
        await page.Follow("Essayer une autre manière");
        Assert.Equal(Interests, page.Path());
    }

    [Fact]
    public async Task Somebody_without_a_mouse_answers_from_the_first_key()
    {
        var page = await Visitor(1280);
        var keyboard = new Keyboard(page);
        await page.Open($"{Interests}/une-par-une/R1#question");
        for (var i = 0; i < 3; i++)
        {
            await keyboard.GoTo("Assez");
            await keyboard.Enter();
        }
        await Expect(page.GetByText("Question 4 sur 48")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.GetByText("Question 3 sur 48")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Somebody_without_a_mouse_makes_a_job_a_project_and_says_what_it_would_take()
    {
        var page = await Visitor(1280);
        var keyboard = new Keyboard(page);
        await page.Open("/metiers/D1505");
        await keyboard.GoTo("En faire un projet");
        await keyboard.Enter();
        await keyboard.GoTo("En faire un projet");
        await keyboard.Enter();
        await keyboard.GoTo("Commencer : du travail ici");
        await keyboard.Enter();
        await keyboard.GoTo("C'est possible");
        await keyboard.Press("ArrowDown");
        await keyboard.GoTo("Que faudrait-il");
        await keyboard.Type("Un bus le samedi");
        await keyboard.GoTo("Enregistrer");
        await keyboard.Enter();
        await keyboard.GoTo("Mettre dans mon plan");
        await keyboard.Enter();
        await Expect(page.Middle()).ToContainTextAsync(Pages.Printed("C'est dans votre plan."));
        await Expect(page.GetByLabel("C’est possible si")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_result_is_shown_by_a_link_that_its_owner_stops()
    {
        var aicha = await Visitor();
        await Begin(aicha, "Une activité à la fois");
        while (IsAsked(aicha))
        {
            var (letter, number) = (Asked(aicha)[0][0], Asked(aicha)[0][1] - '0');
            var answer = letter switch { 'S' => 4 - number % 2, 'A' => 3 - number % 2, _ => number % 2 };
            await aicha.Arrive(() => Answers(aicha).Nth(answer).ClickAsync());
        }
        await aicha.Follow("Le montrer à quelqu’un");
        await aicha.GetByLabel("Pour qui est ce lien").FillAsync("Bruno");
        await aicha.Press("Faire un lien");
        var link = await aicha.Locator("[data-copy]").InnerTextAsync();

        var bruno = await Visitor(1280);
        await bruno.Open(new Uri(link).AbsolutePath);
        await Expect(bruno.Middle()).ToContainTextAsync("Elle aime surtout aider, écouter, transmettre.");
        await aicha.Open("/orientation/partage");
        await Expect(aicha.Middle()).ToContainTextAsync("Ouvert une fois");
        await aicha.Press("Arrêter ce lien");
        Assert.Equal(404, (await bruno.ReloadAsync())!.Status);
    }
}
