using Tremplin.Kernel;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Mail;
using Xunit;

namespace Tremplin.Tests.Kernel.Mail;

/// <summary>A letter leaves if and only if what asked for it was kept, and whatever becomes of the mail server.</summary>
public sealed class OutboxTests
{
    static readonly Letter Hello = new("aicha@exemple.test", "Votre mot de passe a changé", "Bonjour Aïcha,\n\nOuvrez ce lien :\nhttps://exemple.test/a?b=1&c=2\n\n.fin");

    static Task<bool> Write(TestSite site, params Letter[] letters) => site.Ask(async s =>
    {
        var (db, outbox) = (s.GetRequiredService<TremplinDb>(), s.GetRequiredService<Outbox>());
        await db.Write(() =>
        {
            foreach (var letter in letters) outbox.Add(TypedId.New<PersonId>(), letter);
            return Task.CompletedTask;
        }, CancellationToken.None);
        return true;
    });

    [Theory, BothDatabases]
    public async Task The_site_sends_by_itself_and_keeps_nothing_of_what_was_sent(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.Settings);

        await Write(site, Hello);
        var letter = await server.Next();

        Assert.Equal(("aicha@exemple.test", "Votre mot de passe a changé"), (letter.To, letter.Subject));
        Assert.Equal(Hello.Text, letter.Text);
        Assert.Contains("<a href=\"https://exemple.test/a?b=1&amp;c=2\">", letter.Page, StringComparison.Ordinal);
        Assert.EndsWith("@127.0.0.1>", letter.MessageId, StringComparison.Ordinal);
        Assert.Equal("auto-generated", letter.Header("Auto-Submitted"));
        Assert.Contains("ne-pas-repondre@exemple.test", letter.Header("From"), StringComparison.Ordinal);
        while (await site.Count("kernel_outbox") > 0) await Task.Yield(); // between what the server said and the row, only that
    }

    [Theory, BothDatabases]
    public async Task A_letter_is_written_with_what_asked_for_it_or_not_at_all(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);

        await Assert.ThrowsAsync<Refusal>(() => site.Ask<bool>(async s =>
        {
            var (context, outbox) = (s.GetRequiredService<TremplinDb>(), s.GetRequiredService<Outbox>());
            await context.Write(async () =>
            {
                outbox.Add(TypedId.New<PersonId>(), Hello);
                await context.SaveChangesAsync();
                throw new Refusal("no", "Non.");
            }, CancellationToken.None);
            return true;
        }));
        await site.Deliver();
        Assert.Equal((0L, 0), (await site.Count("kernel_outbox"), server.Calls));

        await Write(site, Hello);
        Assert.Equal(1, await site.Count("kernel_outbox"));
        Assert.DoesNotContain("aicha", $"{await site.Scalar("select sealed_letter from kernel_outbox")}", StringComparison.Ordinal);
        await site.Deliver();
        Assert.Equal((0L, 1), (await site.Count("kernel_outbox"), server.Letters.Count));
    }

    [Theory, BothDatabases]
    public async Task A_server_that_dies_before_it_took_a_letter_loses_nothing(Db db)
    {
        using var server = new MailServer { Mood = Mood.DiesBeforeTaking };
        await using var site = await TestSite.On(db, server.ByHand);
        await Write(site, Hello);

        await site.Deliver();
        server.Mood = Mood.Takes;
        await site.Deliver();
        Assert.Equal((1, 0), (server.Calls, server.Letters.Count));

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Deliver();
        Assert.Equal(Hello.Text, Assert.Single(server.Letters).Text);
        Assert.Equal(0, await site.Count("kernel_outbox"));
    }

    [Theory, BothDatabases]
    public async Task A_server_that_died_before_saying_it_has_a_letter_gets_the_same_one_again_under_the_same_Message_ID(Db db)
    {
        using var server = new MailServer { Mood = Mood.DiesAfterTaking };
        await using var site = await TestSite.On(db, server.ByHand);
        await Write(site, Hello);

        await site.Deliver();
        server.Mood = Mood.Takes;
        await site.Restart();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Deliver();
        site.Clock.AdvanceDays(3);
        await site.Deliver();

        Assert.Equal(2, server.Letters.Count);
        Assert.Single(server.Letters.Select(l => l.MessageId).Distinct());
    }

    [Theory, BothDatabases]
    public async Task A_letter_nobody_takes_is_given_up_after_two_days_and_the_log_never_says_to_whom(Db db)
    {
        using var server = new MailServer { Mood = Mood.Refuses };
        await using var site = await TestSite.On(db, server.ByHand);
        await Write(site, Hello);

        await site.Deliver();
        foreach (var (tries, pause) in new[] { 1, 5, 15, 60, 180, 360, 720, 1440 }.Index())
        {
            Assert.Equal((1L, tries + 1), (await site.Count("kernel_outbox"), server.Calls));
            site.Clock.Advance(TimeSpan.FromMinutes(pause) - TimeSpan.FromSeconds(1));
            await site.Deliver();
            Assert.Equal(tries + 1, server.Calls);
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            await site.Deliver();
        }

        Assert.Equal((0L, 9), (await site.Count("kernel_outbox"), server.Calls));
        Assert.Contains(site.Log.Lines, l => l.StartsWith("Error", StringComparison.Ordinal) && l.Contains("is given up", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log.Lines, l => l.Contains("aicha", StringComparison.Ordinal));
        Assert.Empty(server.Letters);
    }

    [Theory, BothDatabases]
    public async Task Several_nodes_at_once_send_each_letter_once(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        await Write(site, [.. Enumerable.Range(0, 20).Select(i => new Letter($"personne-{i}@exemple.test", "Bonjour", "Bonjour"))]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(site.Deliver)));

        Assert.Equal(20, server.Letters.Count);
        Assert.Equal(20, server.Letters.Select(l => l.To).Distinct().Count());
        Assert.Equal(0, await site.Count("kernel_outbox"));
    }

    [Theory, BothDatabases]
    public async Task A_node_that_dies_while_sending_is_relieved_by_another_after_a_while_under_the_same_Message_ID(Db db)
    {
        using var server = new MailServer { Mood = Mood.SaysNothing };
        await using var site = await TestSite.On(db, server.ByHand);
        await Write(site, Hello);
        var stuck = Task.Run(site.Deliver);
        var heard = await server.Heard;
        server.Mood = Mood.Takes;

        await site.Deliver();
        Assert.Empty(server.Letters);
        site.Clock.Advance(DeliverLetters.InHand);
        await site.Deliver();

        Assert.Equal(heard.MessageId, Assert.Single(server.Letters).MessageId);
        server.LetGo();
        await stuck;
        Assert.Equal(0, await site.Count("kernel_outbox"));
    }

    [Theory, BothDatabases]
    public async Task A_site_without_a_mail_server_writes_no_letter(Db db)
    {
        await using var site = await TestSite.On(db);

        await Write(site, Hello);

        Assert.Equal(0, await site.Count("kernel_outbox"));
    }

    [Theory, BothDatabases]
    public async Task Letters_of_someone_erased_never_leave(Db db)
    {
        using var server = new MailServer();
        await using var site = await TestSite.On(db, server.ByHand);
        await Write(site, Hello);

        // Nobody answers to that id: what the night does with strays.
        await site.Ask(async s => await Tremplin.Accounts.AccountsModule.EraseUnusedPeople(s, CancellationToken.None));
        await site.Deliver();

        Assert.Equal((0L, 0), (await site.Count("kernel_outbox"), server.Calls));
    }
}
