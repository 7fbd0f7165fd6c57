import type { components } from './api-schema';

type Schemas = components['schemas'];

export type Account = Schemas['Account'];
export type ApiToken = Schemas['ApiToken'];
export type Article = Schemas['Article'];
export type ArticleMetadata = Schemas['ArticleMetadata'];
export type ArticleSummary = Schemas['ArticleSummary'];
export type Claim = Schemas['Claim'];
export type ClaimDetail = Schemas['ClaimDetail'];
export type ClaimStatus = Schemas['ClaimStatus'];
export type ClaimSummary = Schemas['ClaimSummary'];
export type Dossier = Schemas['Dossier'];
export type DossierClaim = Schemas['DossierClaim'];
export type DossierDetail = Schemas['DossierDetail'];
export type Evidence = Schemas['Evidence'];
export type Gate = Schemas['Gate'];
export type GateFinding = Schemas['GateFinding'];
export type Passage = Schemas['PassageMention'];
export type Quantity = Schemas['QuantityMention'];
export type Rating = Schemas['Rating'];
export type Report = Schemas['Report'];
export type ReportClaim = Schemas['ReportClaim'];
export type ReportContent = Schemas['ReportContent'];
export type ReportEntry = Schemas['ReportEntry'];
export type Review = Schemas['Review'];
export type Role = Schemas['Role'];
export type Time = Schemas['TimeMention'];
