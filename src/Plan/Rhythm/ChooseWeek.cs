namespace Tremplin.Plan.Rhythm;

/// <summary>The person chooses the days of their week and the hours of their moments of 20 minutes; choosing none means any.</summary>
internal sealed class ChooseWeek(PlanDb db, Rhythms rhythms)
{
    public Task Execute(IEnumerable<int> days, TimeOnly? morning, TimeOnly? midday, TimeOnly? afternoon, TimeOnly? evening, CancellationToken cancellationToken) =>
        db.Write(async () => (await rhythms.Mine(cancellationToken)).ChooseWeek(days, morning, midday, afternoon, evening), cancellationToken);
}
