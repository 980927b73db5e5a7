using Tremplin.Journeys.Support;

namespace Tremplin.Journeys.Sweeps;

/// <summary>Every page as someone sees it who has never come.</summary>
public sealed class EmptySweep(Site site) : Sweep(site)
{
    const string First = Pages.Course + "/tout-ce-que-j-ai-deja-fait", Second = Pages.Course + "/racontez-moi-un-mardi", Fourth = Pages.Course + "/ce-qui-voyage-avec-moi";

    [Fact]
    public async Task Pages_around_the_courses_can_be_read_by_everyone()
    {
        await LookAt(await Visitor(),
        [
            "/", "/metiers", "/metiers?q=nounou", "/metiers/D1505", "/metiers/J1506?ici=saint-denis&depuis=aide-soignante", "/metiers/Z9999", "/metiers/domaine/D", "/formations", Pages.Course, First, "/affichage", "/affichage?enregistre=1&retour=/formations", "/aide", "/accessibilite", "/vie-privee", "/mentions-legales",
            "/mon-plan", "/mon-plan/rythme", "/mon-plan/rythme/semaine", "/mon-plan/rythme/intention", "/mon-plan/rythme/si-alors", "/mon-plan/rythme/pause", "/mon-plan/rythme/agenda", Pages.Course + "/mes-traces", "/effacer", "/effacer?fait=true", "/ordinateur-partage", "/une-page-qui-n-existe-pas",
            "/erreur/400", "/erreur/403", "/erreur/409", "/erreur/500", "/erreur/503",
        ]);
        Finish();
    }

    /// <summary>One step of each kind, and one question of each kind.</summary>
    [Fact]
    public async Task Steps_of_each_kind_can_be_read_by_everyone()
    {
        await LookAt(await Visitor(),
        [
            First + "/ouverture", First + "/oceane", First + "/lignes", First + "/compte", First + "/annees", First + "/mes-vies", First + "/semaine", First + "/relire", First + "/ligne",
            First + "/ligne/imprimer?vide=1", First + "/retrouver", First + "/retrouver?pas-pour-moi=1", First + "/ouverture?court=1",
            Second + "/sosie", Second + "/palette", Second + "/mon-mardi", Fourth + "/meme-verbe", Fourth + "/trois-phrases",
        ]);
        Finish();
    }
}
