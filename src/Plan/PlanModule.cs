using Microsoft.Extensions.DependencyInjection;
using Tremplin.Design;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Privacy;
using Tremplin.Plan.Actions;
using Tremplin.Plan.Contracts;
using Tremplin.Plan.Record;

namespace Tremplin.Plan;

/// <summary>The door of Plan: the one place of to-dos and dates, and the person's one record.</summary>
public static class PlanModule
{
    public static IServiceCollection AddPlan(this IServiceCollection services) => services
        .AddSingleton<IModuleMapping, PlanMapping>()
        .AddScoped<PlanDb>().AddScoped<IPlan, PersonPlan>().AddScoped<IRecord, PersonRecord>()
        .AddScoped<WeekView>().AddScoped<ChangeAction>().AddScoped<AddOwnAction>()
        .AddScoped<IPersonalData, PlanPersonalData>()
        .AddNavLink("Mon plan", "/mon-plan", 20)
        .AddSlot<WeekSlot>("home.begun", 20)
        .AddSlot<PlanDoor>("home.doors", 20);
}
