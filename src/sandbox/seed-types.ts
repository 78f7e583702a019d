/** The state of the service: what a seed has, and what the contracts are views of. */

/** A role in a cloud: 100 is an administrator, 50 a user. */
export type SeedCloudRole = 100 | 50;

/** A role in a project: 100 is an administrator, 50 a user, 25 a guest. */
export type SeedProjectRole = 100 | 50 | 25;

/** A person who has an account. */
export interface SeedUser {
  id: number;
  email?: string;
  firstname?: string | null;
  lastname?: string | null;
  company?: string | null;
  /** Where the user signs in. */
  provider?: string;
  /** The user's ID at the provider. */
  sub?: string | null;
  /** The address of a picture. */
  profile_picture?: string | null;
  created_at: string;
  updated_at: string;
}

/** An application that can request tokens with its own credentials. */
export interface SeedApp {
  client_id: string;
  client_secret: string;
  /** The scopes that it can request. Default: all scopes of the contract. */
  scopes?: string[];
  /** How the marketplace shows it. */
  marketplace?: SeedMarketplaceApp;
}

/** An application as the marketplace shows it. */
export interface SeedMarketplaceApp {
  id: number;
  name: string;
  /** The addresses of its plugins for the viewer. */
  viewer_plugins_urls?: string[] | null;
  /** The address of its file. */
  file?: string | null;
  /** The `id` of the organization that publishes it. */
  organization_id?: number | null;
  images?: SeedMarketplaceImage[];
}

/** A picture of an application on the marketplace. */
export interface SeedMarketplaceImage {
  id: number;
  /** The address of the picture. */
  image: string;
  /** Its place among the pictures. */
  order: number;
}

/** An API key of a user of an application, or of the application itself. */
export interface SeedApiKey {
  key: string;
  /** The `client_id` of the application. */
  app: string;
  /** The `id` of the user; without one, the application is the caller. */
  user?: number;
}

/** An organization, which owns clouds. */
export interface SeedOrganization {
  id: number;
  name: string;
  /** Whether it is of one person. The service spells it so. */
  is_personnal: boolean;
  /** The address of its logo. */
  logo?: string | null;
  created_at: string;
  updated_at: string;
  /** The `id` of each user who can create clouds in it. */
  members: number[];
  /** The `client_id` of each application that can. */
  apps?: string[];
}

/** A feature that is enabled for a cloud. */
export interface SeedFeature {
  name: string;
  viewer_url?: string | null;
}

/** A member of a cloud or a project. */
export interface SeedMember<Role> {
  /** The `id` of the user. */
  user: number;
  role: Role;
}

/** A member of a cloud. */
export interface SeedCloudMember extends SeedMember<SeedCloudRole> {
  /** Whether the user also belongs to each new project. */
  in_all_projects?: boolean;
  /** The role in those projects. Default: 50, a user. */
  project_role?: SeedProjectRole;
}

/** A pending invitation. */
export interface SeedInvitation {
  id: number;
  email: string;
  redirect_uri: string;
  /** Default: 100, an administrator. */
  role?: SeedCloudRole;
  /** Whether the member will belong to every project of the cloud. */
  in_all_projects?: boolean;
  /** The role in those projects. Default: 50, a user. */
  project_role?: SeedProjectRole;
  /** The `client_id` of the application that created it. */
  app: string;
}

/** A project of a cloud. */
export interface SeedProject {
  id: number;
  name: string;
  description?: string | null;
  /** The address of its logo. */
  logo?: string | null;
  /** `A` is active, `D` deleted. */
  status?: 'A' | 'D';
  created_at: string;
  updated_at: string;
  parent_id?: number | null;
  root_folder_id?: number | null;
  main_model_id?: number | null;
  members: SeedMember<SeedProjectRole>[];
  /** The size of its files, in bytes. */
  size: number;
}

/** How large the files of a cloud can be. */
export interface SeedStorage {
  /** Whose limit it is. */
  managed_by: 'BIMDATA_PLATFORM' | 'ORGANIZATION';
  /** In bytes; `null` if there is none. */
  limit: number | null;
}

/** A cloud, with its members, applications, invitations and projects. */
export interface SeedCloud {
  id: number;
  name: string;
  features?: SeedFeature[];
  is_default?: boolean;
  created_at: string;
  updated_at: string;
  /** An address, or the image itself as a `data:` URL; the sandbox then serves it. */
  image?: string | null;
  /** The `id` of the user who created it; `null` if an application did. */
  creator_id: number | null;
  /** The `client_id` of the application that created it. */
  creator_app?: string | null;
  /** The `id` of the organization that owns it. */
  organization_id?: number | null;
  members: SeedCloudMember[];
  /** The `client_id` of each application that administers it. */
  apps: string[];
  /** The `client_id` of each application of the marketplace that is installed in it. */
  marketplace_apps?: string[];
  /** How large its files can be. Default: without a limit. */
  storage?: SeedStorage;
  invitations: SeedInvitation[];
  projects: SeedProject[];
}

/** The complete state of a sandbox: the initial state, and the value of `state()`. */
export interface Seed {
  users: SeedUser[];
  apps: SeedApp[];
  api_keys: SeedApiKey[];
  organizations?: SeedOrganization[];
  clouds: SeedCloud[];
}
