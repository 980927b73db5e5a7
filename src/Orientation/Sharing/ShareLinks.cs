using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Orientation.Interests;

namespace Tremplin.Orientation.Sharing;

/// <summary>A link as its owner sees it; the path is null once it no longer opens.</summary>
internal sealed record ShareLink(string Id, string? For, string? Path, InterestProfile? Shown, DateOnly EndsOn, DateTimeOffset CreatedAt, IReadOnlyList<ShareView> Views);

/// <summary>Reads someone's own links and who opened them, in two statements; newest first.</summary>
internal sealed class ShareLinks(OrientationDb db, PrivateText seal, Visitor visitor, TimeProvider clock)
{
    public async Task<int> CountOpen(CancellationToken cancellationToken)
    {
        var today = clock.TodayInParis;
        return visitor.Id is not { } person ? 0 : await db.Shares.CountAsync(s => s.PersonId == person && s.SealedShown != null && s.EndsOn >= today, cancellationToken);
    }

    public async Task<IReadOnlyList<ShareLink>> Mine(CancellationToken cancellationToken)
    {
        if (visitor.Id is not { } person) return [];
        var shares = await db.Shares.AsNoTracking().Where(s => s.PersonId == person).OrderByDescending(s => s.CreatedAt).ToListAsync(cancellationToken);
        if (shares.Count is 0) return [];
        var views = (await db.ShareViews.AsNoTracking().Where(v => v.PersonId == person).OrderByDescending(v => v.SeenAt).ToListAsync(cancellationToken)).ToLookup(v => v.ShareId);
        return [.. shares.Select(s => new ShareLink(s.Id, seal.Open(s.SealedFor), s.IsOpen(clock.TodayInParis) && seal.Open(s.SealedSecret) is { } secret ? $"/orientation/partage/{secret}" : null,
            Shown.Open(s.SealedShown, seal), s.EndsOn, s.CreatedAt, [.. views[s.Id]]))];
    }
}

/// <summary>The person makes a link to what one way of asking says of them today. The form carries the secret, sealed: sent twice, it makes one link.</summary>
internal sealed class ShareResult(OrientationDb db, InterestAnswers answers, PrivateText seal, Visitor visitor, TimeProvider clock)
{
    /// <summary>What the form carries.</summary>
    public string Offer() => seal.Seal(SecretToken.New().Token)!;

    public Task Execute(string? offer, Mode mode, string? someone, DateOnly endsOn, CancellationToken cancellationToken)
    {
        if (seal.Open(offer) is not { } secret || SecretToken.IdOf(secret) is not { } id)
            throw new Refusal("share.offer_is_unknown", "Cette page était ouverte depuis longtemps. Recommencez : un autre lien est prêt.");
        if (endsOn < clock.TodayInParis || endsOn > clock.TodayInParis.AddDays(Share.MostDays))
            throw new Refusal("share.day", "Choisissez un jour à venir, dans l'année.");
        return db.Write(async () =>
        {
            var person = await visitor.Keep(cancellationToken);
            if (await db.Shares.AnyAsync(s => s.Id == id, cancellationToken)) return;
            if (await db.Shares.CountAsync(s => s.PersonId == person, cancellationToken) >= Share.MostLinks)
                throw new Refusal("share.too_many", $"Vous avez déjà {Share.MostLinks} liens. Effacez-en un, puis recommencez.");
            var profile = (await answers.Sittings(cancellationToken)).Single(s => s.Questionnaire.Mode == mode).Profile
                ?? throw new Refusal("share.nothing", "Il n'y a pas encore de résultat à montrer pour cette manière de répondre.");
            db.Shares.Add(new()
            {
                Id = id,
                PersonId = person,
                SealedFor = seal.Seal(someone),
                SealedSecret = seal.Seal(secret),
                SealedShown = Shown.Close(profile, seal),
                EndsOn = endsOn,
                CreatedAt = clock.Now,
            });
        }, cancellationToken);
    }
}

/// <summary>The person stops a link: it opens nothing any more and what it showed is erased; who had opened it stays written.</summary>
internal sealed class StopShare(OrientationDb db, Visitor visitor, TimeProvider clock)
{
    public Task Execute(string id, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var share = await db.Shares.Where(s => s.Id == id && s.PersonId == visitor.Id).One(cancellationToken);
        (share.SealedSecret, share.SealedShown) = (null, null);
        if (clock.TodayInParis < share.EndsOn) share.EndsOn = clock.TodayInParis;
    }, cancellationToken);
}

/// <summary>The person takes a link out of their list, with who opened it; it opens nothing any more.</summary>
internal sealed class ForgetShare(OrientationDb db, Visitor visitor)
{
    public Task Execute(string id, CancellationToken cancellationToken) => db.Write(async () =>
    {
        await db.ShareViews.Where(v => v.ShareId == id && v.PersonId == visitor.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Shares.Where(s => s.Id == id && s.PersonId == visitor.Id).ExecuteDeleteAsync(cancellationToken);
    }, cancellationToken);
}

/// <summary>Somebody opens a link: what it shows, and a line for its owner. Expired, stopped and unknown are the same: not found.</summary>
internal sealed class OpenShare(OrientationDb db, PrivateText seal, Visitor visitor, TimeProvider clock)
{
    public async Task<(InterestProfile Shown, DateOnly EndsOn, bool IsOwn)> Execute(string? secret, bool isRead, CancellationToken cancellationToken)
    {
        var id = SecretToken.IdOf(secret) ?? throw new Missing();
        var share = await db.Shares.AsNoTracking().Where(s => s.Id == id).One(cancellationToken);
        if (!share.IsOpen(clock.TodayInParis) || Shown.Open(share.SealedShown, seal) is not { } shown) throw new Missing();
        var isOwn = share.PersonId == visitor.Id;
        if (isRead && !isOwn)
            await db.Execute($"""
                insert into orientation_share_views (id, share_id, person_id, seen_at, browser)
                select {TypedId.New<ShareViewId>().Value}, id, person_id, {clock.Now.UtcDateTime}, {visitor.Browser} from orientation_shares
                where id = {id} and (select count(*) from orientation_share_views where share_id = {id}) < {ShareView.MostOfALink}
                """, cancellationToken);
        return (shown, share.EndsOn, isOwn);
    }
}
